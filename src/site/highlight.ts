import type {Grammar, Token} from 'prismjs';
import {Prism} from './prism';
// What the guide writes code in, besides the languages that come with prism-react-renderer; PHP needs the second.
import 'prismjs/components/prism-bash';
import 'prismjs/components/prism-markup-templating';
import 'prismjs/components/prism-php';

/**
 * The kinds of code that have a color (src/css/code.css), with Prism's names for what belongs to them. Of a token of
 * two kinds, such as the name of an attribute within a tag, the later one holds.
 */
const KINDS = {
  keyword: ['keyword', 'tag', 'function', 'builtin', 'selector', 'class-name'],
  comment: ['comment', 'prolog', 'cdata'],
  key: ['property', 'attr-name', 'key', 'atrule', 'variable'],
  string: ['string', 'attr-value', 'char'],
  value: ['number', 'boolean', 'constant'],
};

/** A piece of code and its kind; without one it has the color of all text. */
interface Piece {
  text: string;
  kind: string | undefined;
}

/**
 * Code as HTML, with an element for each piece that has a color of its own and none for all else.
 * @param language as a fence names it; code in an unknown language is left plain
 */
export function highlight(code: string, language: string): string {
  const grammar: Grammar | undefined = Object.hasOwn(Prism.languages, language) ? Prism.languages[language] : undefined;
  const pieces: Piece[] = [];
  collect(grammar ? Prism.tokenize(code, grammar) : code, [], pieces);
  return pieces
    .map(({text, kind}) => (kind === undefined ? escape(text) : `<span class="${kind}">${escape(text)}</span>`))
    .join('');
}

const FENCED = /^(```(\S*)[^\n]*\n)([\s\S]*?)(\n?^```[ \t]*)$/gm;

/** A text whose fenced code is HTML already, as `RichText` shows it. */
export function highlightFences(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(
      FENCED,
      (_, open: string, language: string, code: string, close: string) => open + highlight(code, language) + close,
    );
}

/** Adds what stands in a token, given the types of what it stands in. Neighbors of one kind become one piece. */
function collect(token: Token | Token[] | string | (Token | string)[], types: string[], pieces: Piece[]): void {
  if (Array.isArray(token)) {
    for (const each of token) collect(each, types, pieces);
  } else if (typeof token !== 'string') {
    collect(token.content, [...types, token.type, ...[token.alias].flat()], pieces);
  } else {
    const kind = kindOf(types);
    const last = pieces.at(-1);
    if (last?.kind === kind && last) last.text += token;
    else pieces.push({text: token, kind});
  }
}

function kindOf(types: string[]): string | undefined {
  return Object.entries(KINDS).findLast(([, names]) => names.some((name) => types.includes(name)))?.[0];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
