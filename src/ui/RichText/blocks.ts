/** A paragraph, or a block of code with the language it names. */
export type Block = {text: string} | {code: string; language: string};

const FENCED = /^```(\S*)[^\n]*\n([\s\S]*?)\n?^```[ \t]*$/gm;

/** Parts a text into paragraphs, which blank lines divide, and fenced code; a fence that is never closed is text. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let read = 0;
  const addText = (text: string) =>
    blocks.push(
      ...text
        .split(/\n\s*\n/)
        .map((paragraph) => ({text: paragraph.trim()}))
        .filter((paragraph) => paragraph.text !== ''),
    );
  const source = markdown.replaceAll('\r\n', '\n');
  for (const match of source.matchAll(FENCED)) {
    addText(source.slice(read, match.index));
    blocks.push({code: match[2]!, language: match[1]!});
    read = match.index + match[0].length;
  }
  addText(source.slice(read));
  return blocks;
}
