import type {NameMatch} from './names';
import type {Rank} from './rank';

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
