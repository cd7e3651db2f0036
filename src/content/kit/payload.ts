import * as z from 'zod';
import {text} from './fields';
import {didYouMean} from './nearest';
import type {Problem} from './problem';
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
export function checkExample(params: Param[], example: Record<string, unknown>, yaml: LocatedYaml): Problem[] {
  const root = fieldTree(params);
  const problems: Problem[] = [];
  const report = (path: PropertyKey[], message: string, hint?: string) =>
    problems.push({
      file: yaml.file,
      line: yaml.lineOf(['example', ...path]),
      message: `example: ${message}`,
      ...(hint === undefined ? {} : {hint}),
    });

  const checkObject = (value: Record<string, unknown>, field: Field, path: PropertyKey[]) => {
    for (const [name, child] of field.children) {
      if (child.param?.required && !(name in value))
        report(
          path,
          `required field "${[...path, name].map(String).join('.')}" is missing`,
          `add "${name}" (${child.param.type})`,
        );
    }
    for (const [name, inner] of Object.entries(value)) {
      const child = field.children.get(name);
      if (!child)
        report(
          [...path, name],
          `field "${[...path, name].map(String).join('.')}" is not in params`,
          didYouMean(name, field.children.keys()) ?? 'list it under params, or drop it',
        );
      else checkValue(inner, child, [...path, name]);
    }
  };
  const checkValue = (value: unknown, field: Field, path: PropertyKey[]) => {
    const type = field.param?.type ?? '';
    if (type.startsWith('array of ')) {
      if (!Array.isArray(value)) report(path, `"${path.map(String).join('.')}" must be a list, as its type is ${type}`);
      else
        value.forEach((element, index) =>
          checkElement(element, type.slice('array of '.length), field, [...path, index]),
        );
    } else checkElement(value, type, field, path);
  };
  const checkElement = (value: unknown, type: string, field: Field, path: PropertyKey[]) => {
    if (!fits(value, type, field.children.size > 0))
      report(path, `"${path.map(String).join('.')}" must be of type ${type}`);
    else if (field.children.size > 0 && isObject(value)) checkObject(value, field, path);
  };

  checkObject(example, root, []);
  return problems;
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

/** Whether a value can be of an API type. Structures the catalog does not spell out may be anything. */
function fits(value: unknown, type: string, hasFields: boolean): boolean {
  if (hasFields) return isObject(value);
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return Number.isInteger(value);
    case 'float':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    case 'datetime':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(value);
    default:
      return type.startsWith('map of ') ? isObject(value) : value !== null && value !== undefined;
  }
}
