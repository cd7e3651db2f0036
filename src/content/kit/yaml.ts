import {isMap, isNode, LineCounter, parseDocument} from 'yaml';
import * as z from 'zod';
import {didYouMean} from './nearest';
import type {Problem} from './problem';

type Path = readonly PropertyKey[];

/** A YAML text with the line of everything in it. */
export interface LocatedYaml {
  file: string;
  /** The plain value, or undefined when the text is not valid YAML. */
  value: unknown;
  problems: Problem[];
  /** 1-based line of the value at a path, or of its nearest ancestor that exists. */
  lineOf(path: Path): number;
  /** Keys of the map at a path. */
  keysAt(path: Path): string[];
}

/**
 * Parses YAML and remembers where everything stands.
 * @param firstLine line of the file on which the text begins, for front matter
 */
export function parseYaml(text: string, file: string, firstLine = 1): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  // The first error is the cause; what the parser meets after it mostly follows from it.
  const problems = document.errors.slice(0, 1).map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    message: `not valid YAML: ${error.message}`,
    hint: syntaxHint(error.code, text.slice(0, error.pos[0] + 1)),
  }));
  return {
    file,
    value: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const parent = document.getIn(path.slice(0, length - 1), true);
        const key = path[length - 1];
        // A map's key stands where its pair begins; the value may be on a later line.
        const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined;
        const node = pair?.key ?? document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lineAt(node.range[0]);
      }
      return firstLine;
    },
    keysAt(path) {
      const node = path.length === 0 ? document.contents : document.getIn(path, true);
      return isMap(node) ? node.items.map((item) => String(item.key)) : [];
    },
  };
}

/** What to write instead, by the kind of error and the line on which the parser noticed it. */
function syntaxHint(code: string, upTo: string): string {
  const line = upTo.slice(upTo.lastIndexOf('\n') + 1);
  if (code === 'TAB_AS_INDENT' || line.includes('\t')) return 'indent with spaces; YAML takes no tabs';
  if (code === 'DUPLICATE_KEY') return 'a key stands once; take one of the two out';
  if (code === 'BAD_INDENT')
    return 'give the lines of one list or map the same indent, two spaces deeper than the line above';
  if (/\{.*(\[\]|,)/.test(line))
    return 'inside {…} put quotes around a text that holds a comma or [], as in "lines[].id"';
  return 'a text with ": " or a leading [, {, * or & needs quotes';
}

/**
 * Checks a YAML value against a schema.
 * @returns the typed data when it fits, and a problem with line and hint for everything that does not
 */
export function validate<Schema extends z.ZodType>(
  yaml: LocatedYaml,
  schema: Schema,
): {data?: z.output<Schema>; problems: Problem[]} {
  if (yaml.problems.length > 0) return {problems: [...yaml.problems]};
  const result = schema.safeParse(yaml.value);
  if (result.success) return {data: result.data, problems: []};
  return {problems: result.error.issues.flatMap((issue) => describeIssue(issue, yaml, schema))};
}

function describeIssue(issue: z.core.$ZodIssue, yaml: LocatedYaml, schema: z.ZodType): Problem[] {
  const where = issue.path.map(String).join('.');
  if (where === '' && yaml.value == null) {
    const known = knownKeys(schema, []);
    return [
      {
        file: yaml.file,
        line: yaml.lineOf([]),
        message: yaml.file.endsWith('.yaml') ? 'the file is empty' : 'the front matter is missing',
        hint: known.length > 0 ? `it needs the keys ${known.join(', ')}` : undefined,
      },
    ];
  }
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => ({
      file: yaml.file,
      line: yaml.lineOf([...issue.path, key]),
      message: `unknown key "${[where, key].filter(Boolean).join('.')}"`,
      hint:
        cutAtComma(yaml, [...issue.path, key]) ??
        didYouMean(key, known) ??
        (known.length > 0 ? `known keys: ${known.join(', ')}` : undefined),
    }));
  }
  const key = String(issue.path.at(-1) ?? '');
  // A missing key that should hold one of several words is an "invalid value" to zod.
  const missing =
    ['invalid_type', 'invalid_value'].includes(issue.code) &&
    !yaml.keysAt(issue.path.slice(0, -1)).includes(key) &&
    typeof issue.path.at(-1) === 'string';
  return [
    {
      file: yaml.file,
      line: yaml.lineOf(issue.path),
      message: missing ? `missing key "${where}"` : [where && `"${where}": `, issue.message].join(''),
      hint: missing ? `add "${key}:"` : undefined,
    },
  ];
}

/** Inside `{…}` a comma ends a value: what stands behind it becomes a key without one. */
function cutAtComma(yaml: LocatedYaml, path: Path): string | undefined {
  const value = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null)?.[key], yaml.value);
  return value === null ? 'put quotes around a text that holds a comma inside {…}' : undefined;
}

/** The keys a strict object schema allows at a path, for the hint; empty when the schema there is not a plain object. */
function knownKeys(schema: z.core.$ZodType, path: Path): string[] {
  let current: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    const container = unwrap(current);
    if (container instanceof z.ZodObject) current = container.shape[String(step)] as z.core.$ZodType | undefined;
    else if (container instanceof z.ZodArray) current = container.element;
    else if (container instanceof z.ZodRecord) current = container.valueType;
  }
  const innermost = unwrap(current);
  return innermost instanceof z.ZodObject ? Object.keys(innermost.shape) : [];
}

/** The schema inside optional and default ones. */
function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}
