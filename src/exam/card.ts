import type {CardReference, ExamItem} from './types';

/** What a card asks about. */
export type CardKind = 'message' | 'line' | 'status' | 'term' | 'item';

/** One card of the review, derived from the guide's content when the site is built. */
export interface Card {
  /** Stable for ever, independent of page and text: `message:magento.sales.order_management.create:purpose`. */
  id: string;
  kind: CardKind;
  /** The question. Inline code, bold and emphasis as Markdown. */
  front: string;
  /** The answer, in the same Markdown. */
  back: string;
  /** Hash of what the card says. When it changes, the card comes back as a new one. */
  fact: string;
  /** Number of the objective it belongs to, such as `5.1`. */
  objective?: string;
  /** Address, without the site's base path, of the place in the guide that states it. */
  path: string;
  /** How the fact is known, where no official text states it. */
  confidence?: 'code' | 'inferred' | 'unsettled';
}

/** What the review and the dashboard know of the guide, as `@generated/guide/default/cards.json` holds it. */
export interface ReviewData {
  /** The exam's own lines first, then messages that it asks for, statuses, terms, and all other messages. */
  cards: Card[];
  /** Item of the bank → its objective. */
  items: Record<string, string>;
  /** Items that stand in the chapters as *Check yourself*. */
  checkYourself: string[];
}

/**
 * The card that an answer to an item rates: that of the fact it asks for, which it shares with other items, or else one
 * of its own.
 */
export function cardOfItem({id, revision, card}: Pick<ExamItem, 'id' | 'revision' | 'card'>): CardReference {
  return card ?? {id: `item:${id}`, fact: `r${revision}`};
}
