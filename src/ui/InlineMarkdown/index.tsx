import {Fragment, type ReactNode} from 'react';
import {MESSAGE_NAME} from '../../exam/message-name';
import type {PageData} from '../../site/pages/types';
import Code from '../Code';
import MessageName from '../MessageName';
import StatusCode from '../StatusCode';
import {marksOf} from './marks';

/** Text from a YAML file: of Markdown it knows inline code and bold. Message names in code become links. */
export default function InlineMarkdown({text, page}: {text: string; page: PageData}): ReactNode {
  return marksOf(text).map(({mark, text: part}, index) => {
    if (mark === 'strong') return <strong key={index}>{part}</strong>;
    if (mark === undefined) return <Fragment key={index}>{part}</Fragment>;
    if (MESSAGE_NAME.test(part)) return <MessageName key={index} page={page} name={part} />;
    if (part in page.statuses) return <StatusCode key={index} page={page} code={part} />;
    return <Code key={index}>{part}</Code>;
  });
}
