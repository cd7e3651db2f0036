import type {Query} from '../query/query';
import {traitsOf} from '../record';
import {editsBetween} from './edits';
import {MOST_SUGGESTIONS} from './engine';
import type {IndexedRecord} from './indexed-record';

/** Letters of a name that may differ for it to be offered: whoever is in a hurry leaves out vowels. */
const MOST_DIFFERENT = 0.5;

/** Names that look like what was typed, though too unlike to be hits; the nearest first. */
export function nearestNames({squashed}: Query, records: readonly IndexedRecord[]): string[] {
  const nearness = ({title}: IndexedRecord) =>
    Math.min(
      ...title.wordStarts.flatMap((start) => {
        // From a word on, to the end of its segment or of the name.
        const ends = title.segmentStarts.filter((end) => end > start);
        return ends.map((end) => {
          const part = title.squashed.slice(start, end);
          const edits = editsBetween(squashed, part, Math.floor(part.length * MOST_DIFFERENT), false);
          return edits === undefined ? Infinity : edits / part.length;
        });
      }),
    );
  return records
    .filter(({record}) => traitsOf(record).suggested)
    .map((indexed) => ({title: indexed.record.title, nearness: nearness(indexed)}))
    .filter((name) => name.nearness < Infinity)
    .sort((a, b) => a.nearness - b.nearness)
    .slice(0, MOST_SUGGESTIONS)
    .map(({title}) => title);
}
