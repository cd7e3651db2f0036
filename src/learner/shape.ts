/**
 * Small validators for what comes from storage and from files: no library, since every page loads them. A shape says
 * whether a value has it, and makes a copy that holds nothing else: fields nobody asked for don't travel on.
 */
export type Shape<T> = (value: unknown, place: string) => T;

/** A value that has not the shape; the message begins with its place, such as `items[2].id`. */
export class ShapeError extends Error {
  override name = 'ShapeError';
}

function refuse(place: string, expected: string): never {
  throw new ShapeError(`${place} is not ${expected}`);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text of at most `longest` characters. */
export function text(longest: number): Shape<string> {
  return (value, place) =>
    typeof value === 'string' && value.length <= longest ? value : refuse(place, `a text of up to ${longest} letters`);
}

/** A text of one pattern, told to people as `name`. */
export function pattern(regular: RegExp, name: string): Shape<string> {
  return (value, place) => (typeof value === 'string' && regular.test(value) ? value : refuse(place, name));
}

export function whole(least: number, most: number): Shape<number> {
  return (value, place) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? (value as number)
      : refuse(place, `a whole number from ${least} to ${most}`);
}

export const flag: Shape<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : refuse(place, 'true or false');

export function oneOf<const T extends string>(...values: T[]): Shape<T> {
  return (value, place) => (values.includes(value as T) ? (value as T) : refuse(place, `one of ${values.join(', ')}`));
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value, place) => (value === null ? null : shape(value, place));
}

export function list<T>(shape: Shape<T>, longest: number): Shape<T[]> {
  return (value, place) =>
    Array.isArray(value) && value.length <= longest
      ? value.map((each, index) => shape(each, `${place}[${index}]`))
      : refuse(place, `a list of up to ${longest}`);
}

/** Marks a field that may be missing. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, place) => (value === undefined ? undefined : shape(value, place));
}

/** An object with these fields; a missing optional field stays missing. */
export function object<T extends object>(fields: {[Key in keyof T]-?: Shape<T[Key]>}): Shape<T> {
  const entries = Object.entries(fields) as [string, Shape<unknown>][];
  return (value, place) => {
    if (!isObject(value)) return refuse(place || 'it', 'an object');
    const copy: Record<string, unknown> = {};
    for (const [name, shape] of entries) {
      // Only fields of its own: nothing inherited passes for one.
      const field = shape(Object.hasOwn(value, name) ? value[name] : undefined, place ? `${place}.${name}` : name);
      if (field !== undefined) copy[name] = field;
    }
    return copy as T;
  };
}
