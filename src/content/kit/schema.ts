import * as z from 'zod';

/** What a field of a document may name in another one. `prose` is a text with names in inline code. */
export type Named = 'source' | 'actor' | 'objective' | 'messageName' | 'address' | 'prose';

declare module 'zod' {
  interface GlobalMeta {
    /** What the value names. It is looked up when all documents are read, so a kind need not do so itself. */
    names?: Named;
  }
}

/** A value that names something, and its path in the document. */
export interface Name {
  what: Named;
  value: string;
  path: PropertyKey[];
}

type Schema = z.core.$ZodType;

/** Everything that a value names, as the schema it fits says. */
export function namesIn(schema: Schema, value: unknown, path: PropertyKey[] = []): Name[] {
  const inner = unwrap(schema);
  const what = z.globalRegistry.get(inner)?.names;
  if (what) return [{what, value: String(value), path}];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    const field = fieldOf(inner, key);
    return [
      ...(inner instanceof z.ZodRecord ? namesIn(inner.keyType, key, place) : []),
      ...(field ? namesIn(field, each, place) : []),
    ];
  });
}

/** The keys a strict object schema allows at a path, for the hint; empty when the schema there is not a plain object. */
export function knownKeys(schema: Schema, path: readonly PropertyKey[]): string[] {
  const inner = path.reduce<Schema | undefined>((outer, step) => outer && fieldOf(outer, step), schema);
  const innermost = inner && unwrap(inner);
  return innermost instanceof z.ZodObject ? Object.keys(innermost.shape) : [];
}

/** The schema of what stands under a key or at a place. */
function fieldOf(outer: Schema, step: PropertyKey): Schema | undefined {
  const container = unwrap(outer);
  if (container instanceof z.ZodObject) return container.shape[String(step)] as Schema | undefined;
  if (container instanceof z.ZodArray) return container.element;
  return container instanceof z.ZodRecord ? container.valueType : undefined;
}

/** The schema inside optional and default ones. */
function unwrap(schema: Schema): Schema {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}
