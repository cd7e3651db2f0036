import type {Random} from './random';

/** Digits and letters that are not mistaken for each other when read aloud or typed (Crockford's base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const SHUFFLE_LENGTH = 5;

/** What a seed means: a shuffle of the whole bank, and which form is dealt from it. */
export interface Seed {
  /** The whole seed, as it stands in an address: `k7f3-2m`. */
  text: string;
  /** Its first five characters. */
  shuffle: string;
  /** Its last character: 0 for the first form dealt from the shuffled bank, 1 for the second, up to 31. */
  form: number;
}

/** Thrown for a seed that cannot be read; the message is for the reader of the page. */
export class SeedError extends Error {
  override name = 'SeedError';
}

/** How many forms a seed can tell apart for one shuffle. */
export const FORMS_PER_SHUFFLE = ALPHABET.length;

/**
 * Reads a seed, forgiving what happens when it is copied by hand: capitals, spaces, a missing hyphen, o for 0 and i
 * or l for 1.
 * @throws SeedError with what a seed looks like
 */
export function parseSeed(text: string): Seed {
  const plain = text.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  if (plain.length !== SHUFFLE_LENGTH + 1 || [...plain].some((character) => !ALPHABET.includes(character)))
    throw new SeedError(
      `“${text.slice(0, 40)}” is not a seed. A seed is six digits and letters (without u), such as k7f3-2m.`,
    );
  return {
    text: `${plain.slice(0, 4)}-${plain.slice(4)}`,
    shuffle: plain.slice(0, SHUFFLE_LENGTH),
    form: ALPHABET.indexOf(plain.at(-1)!),
  };
}

/** A new seed for the first form of a new shuffle. */
export function newSeed(random: Random): Seed {
  const shuffle = Array.from({length: SHUFFLE_LENGTH}, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');
  return parseSeed(`${shuffle}0`);
}

/** The seed of another form of the same shuffle. */
export function seedOfForm({shuffle}: Seed, form: number): Seed {
  if (!Number.isInteger(form) || form < 0 || form >= FORMS_PER_SHUFFLE)
    throw new RangeError(`a shuffle has the forms 0 to ${FORMS_PER_SHUFFLE - 1}, not ${form}`);
  return parseSeed(`${shuffle}${ALPHABET[form]}`);
}
