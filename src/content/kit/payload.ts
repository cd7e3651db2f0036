import * as z from 'zod';
import {text} from './fields';
import {didYouMean} from './nearest';
import type {LocatedYaml} from './yaml';

export const param = z.strictObject({
  /** Dotted path below `params`; `[]` after a name stands for every element of a list. */
  path: z.string().regex(/^[a-z0-9_]+(\[\])?(\.[a-z0-9_]+(\[\])?)*$/, 'must be a dotted path such as packages[].id'),
  type: text,
  /** Whether it must be there wherever its parent is. */
  required: z.boolean(),
  meaning: text,
});

/** One field of a message. */
export type Param = z.infer<typeof param>;

/** A message's fields as a tree: what may stand at one place of the payload. */
interface Field {
  param?: Param;
  children: Map<string, Field>;
}

/**
 * Holds an example payload against the fields of its message: a required field that is missing where its parent
 * stands, a field that is not listed, and a value of the wrong type are problems.
 */
export function checkExample(params: Param[], example: Record<string, unknown>, yaml: LocatedYaml): void {
  const report = (path: PropertyKey[], message: string, hint?: string) =>
    yaml.report(['example', ...path], `example: ${message}`, hint);

  const checkObject = (value: Record<string, unknown>, field: Field, path: PropertyKey[]) => {
    for (const [name, {param: own}] of field.children) {
      const where = [...path, name].join('.');
      if (own?.required && !(name in value))
        report(path, `required field "${where}" is missing`, `add "${name}" (${own.type})`);
    }
    for (const [name, inner] of Object.entries(value)) {
      const place = [...path, name];
      const child = field.children.get(name);
      if (child) checkValue(inner, child, place);
      else
        report(
          place,
          `field "${place.join('.')}" is not in params`,
          didYouMean(name, field.children.keys()) ?? 'list it under params, or drop it',
        );
    }
  };
  const checkValue = (value: unknown, field: Field, path: PropertyKey[]) => {
    const type = field.param?.type ?? '';
    const [, element] = /^array of (.*)/.exec(type) ?? [];
    if (element === undefined) checkElement(value, type, field, path);
    else if (!Array.isArray(value)) report(path, `"${path.join('.')}" must be a list, as its type is ${type}`);
    else value.forEach((each, index) => checkElement(each, element, field, [...path, index]));
  };
  const checkElement = (value: unknown, type: string, field: Field, path: PropertyKey[]) => {
    if (!fits(value, type, field.children.size > 0)) report(path, `"${path.join('.')}" must be of type ${type}`);
    else if (field.children.size > 0 && isObject(value)) checkObject(value, field, path);
  };

  checkObject(example, fieldTree(params), []);
}

function fieldTree(params: Param[]): Field {
  const root: Field = {children: new Map()};
  for (const param of params) {
    let field = root;
    for (const segment of param.path.split('.')) {
      const name = segment.replace(/\[\]$/, '');
      const child = field.children.get(name) ?? {children: new Map()};
      field.children.set(name, child);
      field = child;
    }
    field.param = param;
  }
  return root;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const TYPES: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  float: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  datetime: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(value),
};

/** Whether a value can be of an API type. Structures the catalog does not spell out may be anything. */
function fits(value: unknown, type: string, hasFields: boolean): boolean {
  if (hasFields || type.startsWith('map of ')) return isObject(value);
  return TYPES[type]?.(value) ?? (value !== null && value !== undefined);
}
