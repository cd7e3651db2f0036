import type {Nodes as HastNodes} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {toHast} from 'mdast-util-to-hast';
import {visit} from 'unist-util-visit';

/** What an item's Markdown does not know. A text that begins with "-" or "1." or holds <order-id> is shown as it is. */
const UNKNOWN = [
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeIndented',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];
const INLINE_ONLY = [...UNKNOWN, 'codeFenced'];

/**
 * A scenario as HTML: paragraphs and code blocks. It is well-formed XML too, and has no line breaks or tabs, so that
 * formats of one line a question can hold it.
 */
export function blocksToHtml(markdown: string): string {
  return render(markdown, UNKNOWN);
}

/** A stem, option or reason as HTML, without a paragraph around it. */
export function inlineToHtml(markdown: string): string {
  // Blank lines would make more paragraphs.
  return render(markdown.replace(/\s*\n\s*/g, ' '), INLINE_ONLY).replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}

/** Plain text within HTML or XML, or within an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function render(markdown: string, disabled: string[]): string {
  // A tab would be made spaces or indented code.
  const tree = toHast(fromMarkdown(markdown.replaceAll('\t', TAB), {extensions: [{disable: {null: disabled}}]}));
  visit(tree, (node, index, parent) => {
    if (node.type === 'element') node.properties = {};
    if (node.type !== 'text' || !parent || index === undefined) return;
    const inPre = parent.type === 'element' && parent.tagName === 'code' && node.value.endsWith('\n');
    const lines = node.value.replace(/\n$/, '').split('\n');
    if (!inPre) {
      node.value = lines.join(' ');
      return;
    }
    const broken: HastNodes[] = lines.flatMap((value, line) => [
      ...(line > 0 ? [{type: 'element' as const, tagName: 'br', properties: {}, children: []}] : []),
      {type: 'text' as const, value},
    ]);
    parent.children.splice(index, 1, ...(broken as typeof parent.children));
    return index + broken.length;
  });
  const html = toHtml(tree, {
    closeSelfClosing: true,
    characterReferences: {useNamedReferences: false},
    omitOptionalTags: false,
  });
  return html.replaceAll('\n', '').replaceAll(TAB, '&#9;');
}

/** Stands for a tab while Markdown is read: a character for private use. */
const TAB = '\uE009';
