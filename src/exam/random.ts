/** A source of numbers from 0 (inclusive) to 1 (exclusive), as `Math.random`. */
export type Random = () => number;

/**
 * A seeded generator: the same seed gives the same numbers in every browser and in Node. Mulberry32 by Tommy Ettinger
 * (public domain, gist.github.com/tommyettinger/46a874533244883189143505d203312c): good enough to shuffle, not for secrets.
 * @param seed any text; it is hashed by FNV-1a (isthe.com/chongo/tech/comp/fnv)
 */
export function seededRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The values in a random order (Fisher–Yates); the given array stays as it is. */
export function shuffle<Value>(values: readonly Value[], random: Random): Value[] {
  const shuffled = [...values];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
