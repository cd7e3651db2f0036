import type {ReactNode} from 'react';
import type {PageData} from '../../site/pages/types';
import CodeBlock from '../CodeBlock';
import InlineMarkdown from '../InlineMarkdown';
import {blocksOf} from './blocks';

interface Props {
  text: string;
  page?: Pick<PageData, 'messages' | 'statuses'> | undefined;
}

/** Text of several paragraphs and blocks of code from a YAML file, whose code is HTML since the build; see `InlineMarkdown` for what a line may hold. */
export default function RichText({text, page}: Props): ReactNode {
  return blocksOf(text).map((block, index) =>
    'code' in block ? (
      <CodeBlock key={index} language={block.language || 'text'} html={block.code} />
    ) : (
      <p key={index}>
        <InlineMarkdown text={block.text} page={page} />
      </p>
    ),
  );
}
