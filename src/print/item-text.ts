import type {Element, ElementContent} from 'hast';
import {h} from 'hastscript';
import {marksOf} from '../ui/InlineMarkdown/marks';
import {blocksOf} from '../ui/RichText/blocks';

/** Texts of YAML files, such as a question's, as elements; on the site `InlineMarkdown` and `RichText` show them. */

const TAGS = {code: 'code', strong: 'strong', emphasis: 'em'} as const;

/** Text of one paragraph. */
export function inlineText(text: string): ElementContent[] {
  return marksOf(text).map(({mark, text: value}) => (mark ? h(TAGS[mark], value) : {type: 'text', value}));
}

/** Paragraphs and blocks of code. */
export function blocksText(text: string): Element[] {
  return blocksOf(text).map((block) =>
    'code' in block ? h('pre', h('code', block.code)) : h('p', inlineText(block.text)),
  );
}
