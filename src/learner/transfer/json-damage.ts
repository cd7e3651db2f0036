/** White space, then a text, a bare word or number, or a mark. */
const TOKEN = /\s*(?:("(?:[^"\\\p{Cc}]|\\.)*")|(-?\d[\d.eE+-]*|true|false|null)|([[\]{},:]))/uy;

/**
 * The line in which a text stops being JSON: where a token stands that may not follow the one before, or where none can
 * be read. Browsers' own errors say so in different words, or not at all.
 * @returns counted from 1; the last line for a text that only breaks off
 */
export function lineOfDamage(text: string): number {
  const open: string[] = [];
  let expected: 'value' | 'key' | 'colon' | 'next' = 'value';
  let before = '';
  TOKEN.lastIndex = 0;
  for (;;) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) return lineAt(text, from + (/\s*/y.exec(text.slice(from))?.[0].length ?? 0));
    const mark: string | undefined = match[3];
    const token = mark ?? (match[1] === undefined ? 'word' : 'text');
    const here = lineAt.bind(undefined, text, TOKEN.lastIndex - 1);
    if (token === ']' || token === '}') {
      const opened = open.pop();
      if (opened !== (token === ']' ? '[' : '{') || (expected !== 'next' && before !== opened)) return here();
      expected = 'next';
    } else if (expected === 'next') {
      if (token !== ',' || open.length === 0) return here();
      expected = open.at(-1) === '{' ? 'key' : 'value';
    } else if (expected === 'colon') {
      if (token !== ':') return here();
      expected = 'value';
    } else if (expected === 'key') {
      if (token !== 'text') return here();
      expected = 'colon';
    } else if (token === '[' || token === '{') {
      open.push(token);
      expected = token === '{' ? 'key' : 'value';
    } else {
      if (mark !== undefined) return here();
      expected = 'next';
    }
    before = token;
  }
}

function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}
