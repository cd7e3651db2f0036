import type {Confidence, Message} from '../content';

/** The guide's words for what its data say in codes. In lower case, for the middle of a sentence; see `capitalized`. */

export const KIND: Record<Message['kind'], string> = {
  command: 'command',
  event: 'event',
  query: 'query',
  unknown: 'kind not published',
};

export const MODE: Record<Message['mode'], string> = {
  sync: 'synchronous',
  async: 'asynchronous',
  broadcast: 'broadcast to subscribers',
  unknown: 'mode not published',
};

export const STATUS: Record<Message['status'], string> = {
  public: 'public',
  beta: 'beta',
  draft: 'draft',
  deprecated: 'deprecated',
  unknown: 'status not published',
};

export const DIRECTION: Record<Message['direction'], string> = {
  'to-oms': 'to Order Management',
  'from-oms': 'from Order Management',
  bus: 'with the service bus',
  inside: 'inside Order Management',
};

/** What backs a statement. */
export const CONFIDENCE: Record<Confidence, string> = {
  doc: 'documented',
  code: 'seen in public code only',
  inferred: 'inferred',
};

/** The marks behind statements that no official text backs: their sign, and their words. */
export const MARK: Record<string, {sign: string; words: string}> = {
  code: {sign: 'code', words: 'seen only in public code'},
  inferred: {sign: 'inferred', words: 'inferred from what is documented'},
  unsettled: {sign: 'open', words: 'no public source settles it'},
};

/** A word at the start of a label or sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A figure with its word: `1 card`, `2 cards`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** A table of words as the labels of a choice. */
export function labels(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, capitalized(word)]));
}
