import {Fragment, type ReactNode} from 'react';
import {MESSAGE_NAME} from '../../exam/message-name';
import type {PageData} from '../../site/pages/types';
import Breakable from '../Breakable';
import MessageName from '../MessageName';
import StatusCode from '../StatusCode';

/** Text from a YAML file: of Markdown it knows inline code and bold. Message names in code become links. */
export default function InlineMarkdown({text, page}: {text: string; page: PageData}): ReactNode {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part, index) => {
    if (part.startsWith('**')) return <strong key={index}>{part.slice(2, -2)}</strong>;
    if (!part.startsWith('`')) return <Fragment key={index}>{part}</Fragment>;
    const code = part.slice(1, -1);
    if (MESSAGE_NAME.test(code)) return <MessageName key={index} page={page} name={code} />;
    if (code in page.statuses) return <StatusCode key={index} page={page} code={code} />;
    return (
      <code key={index}>
        <Breakable>{code}</Breakable>
      </code>
    );
  });
}
