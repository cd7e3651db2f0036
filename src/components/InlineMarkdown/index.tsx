import {Fragment, type ReactNode} from 'react';
import {MESSAGE_NAME} from '../../guide/message-name';
import type {PageData} from '../../plugins/guide/page-data';
import Breakable from '../Breakable';
import MessageName from '../MessageName';

/** Text from a YAML file, in which only inline code is Markdown; message names in it become links. */
export default function InlineMarkdown({text, page}: {text: string; page: PageData}): ReactNode {
  return text.split(/`([^`]+)`/).map((part, index) => {
    if (index % 2 === 0) return <Fragment key={index}>{part}</Fragment>;
    if (MESSAGE_NAME.test(part)) return <MessageName key={index} page={page} name={part} />;
    return (
      <code key={index}>
        <Breakable>{part}</Breakable>
      </code>
    );
  });
}
