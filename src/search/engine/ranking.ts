import type {NameMatch} from './names';

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

/** One way in which a record was found. */
export interface Finding {
  rank: Rank;
  /** Within a rank, lower first: letters, words, edits, or a score below zero. */
  distance: number;
  /** Place of the record's kind among equals. */
  kind: number;
  /** Where in the title, for a match by name. */
  match?: NameMatch;
}

/** The best finding for each record, known by its place among all records. */
export class Findings {
  private readonly best = new Map<number, Finding>();

  get size(): number {
    return this.best.size;
  }

  add(place: number, finding: Finding): void {
    const known = this.best.get(place);
    if (!known || compare(finding, known) < 0) this.best.set(place, finding);
  }

  /** Best first; what is equal stays in the records' own order. */
  sorted(): [place: number, finding: Finding][] {
    return [...this.best].sort(([a, one], [b, other]) => compare(one, other) || a - b);
  }
}

function compare(a: Finding, b: Finding): number {
  return a.rank - b.rank || a.distance - b.distance || a.kind - b.kind;
}
