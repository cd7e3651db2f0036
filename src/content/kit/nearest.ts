import {closest, distance} from 'fastest-levenshtein';

/**
 * The known name closest to a mistyped one, or undefined when nothing is near enough to be what was meant
 * (more than a third of the letters differ; in short names, more than two or more than half).
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const candidates = [...known];
  if (candidates.length === 0) return undefined;
  const best = closest(name, candidates);
  const length = Math.max(name.length, best.length);
  return distance(name, best) <= Math.max(Math.min(2, length / 2), length / 3) ? best : undefined;
}

/** `did you mean "…"?`, or undefined. */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  const best = nearest(name, known);
  return best === undefined ? undefined : `did you mean "${best}"?`;
}
