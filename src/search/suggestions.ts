import type {Entry} from './entry';
import type {Name} from './names';
import type {Query} from './query';
import type {RecordKind} from './types';

/** How many nearest names are offered when nothing is found. */
const MOST = 3;

/** How alike a name must be to be offered, from 0 to 1. */
const LEAST_LIKENESS = 0.3;

/** What people look for by name. */
const NAMED: ReadonlySet<RecordKind> = new Set(['message', 'term', 'flow']);

/** Finds names that look like what was typed, though too unlike to be hits. */
export class NearestNames {
  private names: {text: string; shapes: Shape[]}[] | undefined;

  constructor(private readonly entries: readonly Entry[]) {}

  /** The nearest first; none when nothing is near. */
  to({squashed, squashedContent, content}: Query): string[] {
    // Most readers never need them.
    this.names ??= this.entries.filter(({record}) => NAMED.has(record.kind)).map(({title}) => toShapes(title));
    const typed = [...new Set([squashed, squashedContent, ...content])].filter((part) => part.length > 2).map(toShape);
    return this.names
      .map(({text, shapes}, place) => ({
        text,
        place,
        likeness: Math.max(0, ...typed.flatMap((part) => shapes.map((shape) => likeness(part, shape)))),
      }))
      .filter((name) => name.likeness >= LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness || a.place - b.place)
      .slice(0, MOST)
      .map(({text}) => text);
  }
}

/** A name's own shape and those of its segments. */
function toShapes({text, squashed, segmentStarts}: Name): {text: string; shapes: Shape[]} {
  const segments = segmentStarts.slice(0, -1).map((start, index) => squashed.slice(start, segmentStarts[index + 1]));
  return {text, shapes: [...new Set([squashed, ...segments])].map(toShape)};
}

/** How a name looks: every two letters that follow each other, of all letters and of the consonants. */
type Shape = [letters: Set<string>, consonants: Set<string>];

// cspell:ignore aeiou
function toShape(text: string): Shape {
  return [pairsOf(text), pairsOf(text.replace(/[aeiou]/g, ''))];
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({length: Math.max(0, text.length - 1)}, (_, at) => text.slice(at, at + 2)));
}

/** How many pairs two names share, from 0 to 1. Whoever is in a hurry leaves out vowels. */
function likeness(a: Shape, b: Shape): number {
  return Math.max(shared(a[0], b[0]), shared(a[1], b[1]));
}

function shared(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let count = 0;
  for (const pair of a) if (b.has(pair)) count += 1;
  return (2 * count) / (a.size + b.size);
}
