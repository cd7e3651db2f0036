/** A stored text that cannot be used; the message says why. */
export class UnreadableRecord extends Error {
  override name = 'UnreadableRecord';

  /** @param newer whether a later version of the guide wrote it: it is whole, and another tab may be using it */
  constructor(
    message: string,
    readonly newer = false,
  ) {
    super(message);
  }
}

/**
 * Reads a stored JSON object that says of which version it is.
 * @throws UnreadableRecord when it is none, or of another version
 */
export function parseVersioned(text: string, current: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnreadableRecord('it is not valid JSON');
  }
  if (!isObject(value)) throw new UnreadableRecord('it is not an object');
  if (value.version !== current) {
    const newer = typeof value.version === 'number' && value.version > current;
    throw new UnreadableRecord(
      `its version is ${JSON.stringify(value.version) ?? 'missing'}, this guide reads version ${current}`,
      newer,
    );
  }
  return value;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
