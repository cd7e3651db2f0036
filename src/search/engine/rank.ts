/** How a record was found, best first: the one scale of ranks. */
export enum Rank {
  /** The whole title; of a message also its last segments, or its last one when that has more than one word. */
  Exact,
  /** Another name of it, the one-word last segment of a message, a field's name in plain words. */
  Known,
  /** A name inside a longer query. */
  Mentioned,
  /** The words of a title in other forms or another order. */
  SameWords,
  /** A whole segment of a message's name. */
  Segment,
  /** The beginning of a title or a segment. */
  Prefix,
  /** Words in the middle of a title or a name. */
  Part,
  /** A name or words with typing errors. */
  Mistyped,
  /** All words, anywhere in title or text. */
  AllWords,
  /** Letters in the middle of a word. */
  Inside,
  /** Some of the words. */
  SomeWords,
}
