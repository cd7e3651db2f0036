import {Fragment, type ReactNode} from 'react';
import {MESSAGE_NAME} from '../../exam/message-name';
import type {PageData} from '../../site/pages/types';
import Code from '../Code';
import MessageName from '../MessageName';
import StatusCode from '../StatusCode';
import {marksOf} from './marks';

interface Props {
  text: string;
  /** Where names and codes lead; without it they are plain code, as in a question, which a link would answer. */
  page?: Pick<PageData, 'messages' | 'statuses'> | undefined;
}

/**
 * Text from a YAML file: of Markdown it knows inline code, bold and emphasis. Names of messages and codes become links.
 */
export default function InlineMarkdown({text, page}: Props): ReactNode {
  return marksOf(text).map(({mark, text: part}, index) => {
    if (mark === 'strong') return <strong key={index}>{part}</strong>;
    if (mark === 'emphasis') return <em key={index}>{part}</em>;
    if (mark === undefined) return <Fragment key={index}>{part}</Fragment>;
    if (page && MESSAGE_NAME.test(part)) return <MessageName key={index} page={page} name={part} />;
    if (page && Object.hasOwn(page.statuses, part)) return <StatusCode key={index} page={page} code={part} />;
    return <Code key={index}>{part}</Code>;
  });
}
