/** A word of a text: how it is compared, and where it stands. */
export interface Word {
  /** Lower-case, without accents. */
  text: string;
  start: number;
  end: number;
}

/** Letters and digits, with anything that may join them into one name. */
const CHUNK = /[\p{L}\p{N}]+(?:[._\-/:\\]+[\p{L}\p{N}]+)*/gu;

/** One capital does not part a word (OAuth), nor does a plural (SKUs). */
const CAMEL_HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})/u;

/** A stretch without spaces, such as `warehouse_management.lines_shipped`, `linesShipped` or `in-store`. */
export interface Chunk {
  text: string;
  words: Word[];
  /** Whether it is written as a name: joined by dots or underscores, or in camelCase. */
  symbol: boolean;
}

/** Parts a text into chunks and their words. Quotes, brackets and the like part chunks and are dropped. */
export function chunksOf(text: string): Chunk[] {
  return [...text.matchAll(CHUNK)].map(({0: chunk, index}) => {
    const words: Word[] = [];
    let camel = false;
    for (const {0: run, index: at} of chunk.matchAll(/[\p{L}\p{N}]+/gu)) {
      let start = index + at;
      const humps = run.split(CAMEL_HUMP);
      camel ||= humps.length > 1;
      for (const hump of humps) {
        words.push({text: fold(hump), start, end: start + hump.length});
        start += hump.length;
      }
    }
    return {text: chunk, words, symbol: camel || /[._]/.test(chunk)};
  });
}

/** The words of a text. `lines_shipped`, `lines.shipped`, `Lines shipped` and `linesShipped` have the same two. */
export function wordsOf(text: string): Word[] {
  return chunksOf(text).flatMap(({words}) => words);
}

function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** Marks a stem, so that it is never taken for a word that merely begins with the same letters. */
const STEM_MARK = '~';

/** A word's stem as it stands in the index. */
export function stemToken(word: string): string {
  return STEM_MARK + stem(word);
}

/** A squashed name longer than this many words is no single word to anybody. */
const MOST_SQUASHED = 3;

/**
 * What a text is found by: each word as it is and as its stem, and the parts of a joined name squashed, so that
 * `linesshipped` and `preorder` are found as well.
 */
export function indexTokens(text: string): string[] {
  const tokens: string[] = [];
  for (const chunk of chunksOf(text)) {
    for (const {text: word} of chunk.words) tokens.push(word, stemToken(word));
    if (chunk.words.length === 1) continue;
    const wholes = new Set(chunk.text.includes('.') ? chunk.text.split('.').map((segment) => wordsOf(segment)) : []);
    if (chunk.words.length <= MOST_SQUASHED) wholes.add(chunk.words);
    for (const words of wholes) if (words.length > 1) tokens.push(squash(words));
  }
  return tokens;
}

/** Words written together. */
export function squash(words: readonly Word[]): string {
  return words.map(({text}) => text).join('');
}

const stems = new Map<string, string>();

/**
 * What the forms of an English word have in common, roughly: ship for ships, shipped, shipping and shipment. It need
 * not be a word, only the same for all of them.
 */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) stems.set(word, (known = cutEndings(word)));
  return known;
}

function cutEndings(word: string): string {
  if (word.length < 4 || /\p{N}/u.test(word)) return word;
  const singular = word.replace(/ies$/, 'y').replace(/(?<=ss|x|ch|sh)es$/, '').replace(/(?<![su])s$/, '');
  // British spellings: authorise, catalogue, fulfilment.
  const american = singular.replace(/is(?=(e|ed|ing|ation)$)/, 'iz').replace(/ogue$/, 'og');
  const root = american
    .replace(/(?<=.{3})ification$/, 'ify')
    .replace(/(?<=.{4})(ation|ate|ated|ating)$/, '')
    .replace(/(?<=.{3})(ion|ed|ing|ment)$/, '')
    .replace(/(?<=.{3})e$/, '')
    .replace(/y$/, 'i');
  return root.replace(/([^aeiou])\1$/, '$1');
}

/** Words a question is made of that say nothing of what it asks for. */
const STOP_WORDS = new Set(
  (
    'a about after am an and any are as at be been before being but by can could d define definition did do does doing done each explain ' +
    'for from get gets had has have having he her how i if in into is it its know ll mean meaning means me must my need needed needs no of on ' +
    'or our please shall she should so some t tell than that the their them then there these they this those to us use used uses using ' +
    'want was we were what when where whether which while who why will with would you your s re ve'
  ).split(' '),
);

/** Whether a word of a query may be left out. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
