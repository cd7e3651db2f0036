import type {NameMatch} from './names';

/** How a record was found, best first. Hits of one tier are never mixed with those of another. */
export enum Tier {
  /** The whole title; of a message also its last segments, or its last one when that has more than one word. */
  Exact,
  /** Another name of it, the one-word last segment of a message, a field's name. */
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
  /** Something written as a name, with typing errors. */
  MistypedSymbol,
  /** All words, anywhere in title or text. */
  AllWords,
  /** Letters in the middle of a word. */
  Inside,
  /** A title or name with typing errors. */
  Mistyped,
  /** All words, with typing errors. */
  AllMistyped,
  /** Some of the words. */
  SomeWords,
}

/** One way in which a record was found. */
export interface Finding {
  tier: Tier;
  /** Within a tier: lower first, each number deciding where those before it are equal. */
  order: readonly number[];
  /** Where in the title, for a match by name. */
  name?: NameMatch;
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
  if (a.tier !== b.tier) return a.tier - b.tier;
  for (let index = 0; index < Math.max(a.order.length, b.order.length); index += 1) {
    const difference = (a.order[index] ?? 0) - (b.order[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
