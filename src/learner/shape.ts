/**
 * Small validators for what comes from storage and from files: no library, since every page loads them. A shape gives
 * the value back when it has it, without fields nobody asked for: those don't travel on.
 */
export type Shape<T> = (value: unknown) => T;

/** A value that has not the shape; the message begins with its place, such as `items[2].id`. */
export class ShapeError extends Error {
  override name = 'ShapeError';
}

function refuse(expected: string): never {
  throw new ShapeError(`is not ${expected}`);
}

/** Says where a part stood that was refused. */
function placed(error: unknown, place: string): unknown {
  if (!(error instanceof ShapeError)) return error;
  const {message} = error;
  const joint = message.startsWith('is not ') ? ' ' : message.startsWith('[') ? '' : '.';
  return new ShapeError(place + joint + message);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text of at most `longest` characters. */
export function text(longest: number): Shape<string> {
  return (value) =>
    typeof value === 'string' && value.length <= longest ? value : refuse(`a text of up to ${longest} letters`);
}

/** A text of one pattern, told to people as `name`. */
export function pattern(regular: RegExp, name: string): Shape<string> {
  return (value) => (typeof value === 'string' && regular.test(value) ? value : refuse(name));
}

export function whole(least: number, most: number): Shape<number> {
  return (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? (value as number)
      : refuse(`a whole number from ${least} to ${most}`);
}

export const flag: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : refuse('true or false'));

export function oneOf<const T extends string>(...values: T[]): Shape<T> {
  return (value) => (values.includes(value as T) ? (value as T) : refuse(`one of ${values.join(', ')}`));
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : shape(value));
}

export function list<T>(shape: Shape<T>, longest: number): Shape<T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > longest) return refuse(`a list of up to ${longest}`);
    const read = value.map((each, index) => {
      try {
        return shape(each);
      } catch (error) {
        throw placed(error, `[${index}]`);
      }
    });
    return read.every((each, index) => each === value[index]) ? value : read;
  };
}

/** Marks a field that may be missing. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value) => (value === undefined ? undefined : shape(value));
}

/** A shape for each field of an object. */
export type Fields<T> = {[Key in keyof T]-?: Shape<T[Key]>};

/** An object with these fields; a missing optional field stays missing. */
export function object<T extends object>(fields: Fields<T>): Shape<T> {
  const names = Object.keys(fields);
  const shapes = Object.values(fields) as Shape<unknown>[];
  return (value) => {
    if (!isObject(value)) return refuse('an object');
    let present = 0;
    let same = true;
    const read: unknown[] = [];
    for (let place = 0; place < names.length; place += 1) {
      const name = names[place]!;
      try {
        // Only fields of its own: nothing inherited passes for one.
        const given = Object.hasOwn(value, name) ? value[name] : undefined;
        read[place] = shapes[place]!(given);
        if (given !== undefined) present += 1;
        same &&= read[place] === given;
      } catch (error) {
        throw placed(error, name);
      }
    }
    // A copy is needed only for what has more fields, here or further inside.
    if (same && Object.keys(value).length === present) return value as T;
    return Object.fromEntries(
      names.map((name, place) => [name, read[place]]).filter(([, field]) => field !== undefined),
    ) as T;
  };
}
