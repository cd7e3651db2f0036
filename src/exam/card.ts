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
}
