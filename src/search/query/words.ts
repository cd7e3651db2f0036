import {stemmer} from 'stemmer';

/** A word of a text: how it is compared, and where it stands. */
export interface Word {
  /** Lower-case, without accents. */
  text: string;
  start: number;
  end: number;
}

/**
 * What no word holds: space and punctuation, the rest being letters and digits of any script. Unicode's own classes
 * (`\p{L}`) would say it better, but take a browser tens of milliseconds to get ready for.
 */
const GAPS = '\\s!-,;-@[\\]^`{-~\\u00A1-\\u00BF\\u2000-\\u2BFF\\u3000-\\u303F';

/** What may join words into one name. */
const JOINTS = '._\\-/:\\\\';

const CHUNK = new RegExp(`[^${GAPS}]+`, 'g');
const RUN = new RegExp(`[^${GAPS}${JOINTS}]+`, 'g');
const LOOSE_JOINTS = new RegExp(`^[${JOINTS}]+|[${JOINTS}]+$`, 'g');

/** One capital does not part a word (OAuth), nor does a plural (SKUs). */
const CAMEL_HUMP = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})/;

/** A stretch without spaces, such as `warehouse_management.lines_shipped`, `linesShipped` or `in-store`. */
export interface Chunk {
  text: string;
  words: Word[];
  /** Whether it is written as a name: joined by dots or underscores, or in camelCase. */
  symbol: boolean;
}

/** Parts a text into chunks and their words. Quotes, brackets and the like part chunks and are dropped. */
export function chunksOf(text: string): Chunk[] {
  return [...text.matchAll(CHUNK)].flatMap(({0: chunk, index}): Chunk[] => {
    const words: Word[] = [];
    let camel = false;
    for (const {0: run, index: at} of chunk.matchAll(RUN)) {
      let start = index + at;
      const humps = /[A-Z]/.test(run) ? run.split(CAMEL_HUMP) : [run];
      camel ||= humps.length > 1;
      for (const hump of humps) {
        words.push({text: fold(hump), start, end: start + hump.length});
        start += hump.length;
      }
    }
    const trimmed = chunk.replace(LOOSE_JOINTS, '');
    return words.length === 0 ? [] : [{text: trimmed, words, symbol: camel || /[._]/.test(trimmed)}];
  });
}

/** The words of a text. `lines_shipped`, `lines.shipped`, `Lines shipped` and `linesShipped` have the same two. */
export function wordsOf(text: string): Word[] {
  return chunksOf(text).flatMap(({words}) => words);
}

function fold(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z\d]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A squashed name as it stands in the index: marked, or the unfinished word "refund" would find every name it begins. */
export function squashedToken(squashed: string): string {
  return `=${squashed}`;
}

/** A name joined of more words than this is no single word to anybody. */
const MOST_SQUASHED = 3;

/** From this many dotted segments on, a name in running text stands for one thing, not for all its words. */
const FULL_NAME_SEGMENTS = 3;

/**
 * What a text is found by: its words, and the parts of a joined name squashed, so that `linesshipped` and `preorder` are
 * found as well.
 * @param prose whether it is running text: of the names in it only the last segments count as words, or everything
 * that mentions `magento.inventory.source_management.updated` would be about inventory and management; stop words do
 * not count at all
 */
export function indexTokens(text: string, prose: boolean): string[] {
  return (text.match(CHUNK) ?? []).flatMap(prose ? tokensOfProse : tokensOfTitle);
}

const tokensOfProse = remembered((chunk) => tokenizeChunk(chunk, true));
const tokensOfTitle = remembered((chunk) => tokenizeChunk(chunk, false));

/** A function of a word or name that works only once for each: they come again and again. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    if (!answers.has(text)) answers.set(text, answer(text));
    return answers.get(text)!;
  };
}

function tokenizeChunk(chunk: string, prose: boolean): string[] {
  const trimmed = chunk.replace(LOOSE_JOINTS, '');
  if (prose && isStopWord(fold(trimmed))) return [];
  const segments = trimmed.split('.');
  const words = wordsOf(prose && segments.length >= FULL_NAME_SEGMENTS ? segments.at(-1)! : trimmed);
  const found = words.map(({text}) => text);
  const names = segments.length > 1 ? segments.map(wordsOf) : [];
  if (words.length <= MOST_SQUASHED || segments.length === 1) names.push(words);
  if (segments.length >= FULL_NAME_SEGMENTS) names.push(wordsOf(trimmed));
  for (const name of names) if (name.length > 1) found.push(squashedToken(squash(name)));
  return [...new Set(found)];
}

/** Words written together. */
export function squash(words: readonly Word[]): string {
  return words.map(({text}) => text).join('');
}

/**
 * What the forms of an English word have in common: ship for ships, shipped and shipping. It need not be a word, only the
 * same for all of them.
 */
export const stem = remembered(stemmer);

/** Words a question is made of that say nothing of what it asks for. */
const STOP_WORDS = new Set(
  (
    'a about after am an and any are as at be been before being but by can could d define definition did do does doing during each explain ' +
    'for from get gets had has have having he her how i if in into is it its know ll many me mean meaning means much must my need needed needs no of on ' +
    'or our please shall she should so some t tell than that the their them then there these they this those to us use used uses using ' +
    'want was we were what when where whether which while who why will with would you your s re ve'
  ).split(' '),
);

/** Whether a word of a query may be left out. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
