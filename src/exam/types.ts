/** One choice of an item. Its texts may hold inline code, bold and emphasis as Markdown. */
export interface ExamOption {
  /** The item's id and a letter by its place in the bank: `q-5-001-b`. Stable within a revision. */
  id: string;
  text: string;
  correct: boolean;
  /** Why it is right, or why it is wrong and what would make it right. */
  why: string;
}

/** How an item asks for knowledge. */
export type Device =
  'limit' | 'statements' | 'counterintuitive' | 'names' | 'payload' | 'computed' | 'order' | 'scenario';

/** 1: recall of a headline fact. 2: apply it. 3: two facts, or facts easily confused. */
export type Difficulty = 1 | 2 | 3;

/** What an answer or a rating says of its card. */
export interface CardReference {
  id: string;
  /** Hash of the fact, or revision of the item. */
  fact: string;
}

/** One practice question as the browser gets it. */
export interface ExamItem {
  /** Stable for ever: `q-5-001`. */
  id: string;
  /** Grows when the key or the meaning changes; an answer is of one revision. */
  revision: number;
  section: number;
  /** Number of the objective, such as `5.1`. */
  objective: string;
  /** Id of the answer key's row it covers. Two items with the same line lean on the same fact. */
  line?: string;
  /** The review's card of that row, which an answer rates; see `cardOfItem`. */
  card?: CardReference;
  device: Device;
  /** The situation. Inline Markdown as in options; paragraphs and fenced code are parted by a blank line. */
  scenario?: string;
  /** The question. Inline Markdown as in options. */
  stem: string;
  /** How many options are right. */
  select: number;
  /** In the bank's order: show them in the order of a draw (`shuffleOptions`), never in this one. */
  options: ExamOption[];
  difficulty: Difficulty;
  /** Address, without the site's base path, of the paragraph that answers: page and anchor. */
  answer: string;
  /** Ids of the sources; see `Bank.sources`, or `sources` of a page's data. */
  sources: string[];
  /** Names of the messages its texts name, for practice by message. */
  messages: string[];
}

/** A source as an item's review shows it. */
export interface ItemSource {
  title: string;
  address?: string;
}

/** The whole bank, as `@generated/guide/default/bank.json` holds it. */
export interface Bank {
  /** In the order of their ids. */
  items: ExamItem[];
  /** The sources that items name, by id. */
  sources: Record<string, ItemSource>;
}

/** How sure the learner was before the answer was shown. */
export type Confidence = 'sure' | 'unsure' | 'guess';

/** What a learner chose for one item; nothing chosen is not answered. */
export interface Answer {
  itemId: string;
  /** The revision of the item that was shown. */
  revision: number;
  /** Ids of the chosen options. */
  chosen: string[];
  confidence?: Confidence;
  /** Time spent on the item, in milliseconds. */
  ms?: number;
}

export type Outcome = 'right' | 'wrong' | 'not-answered';
