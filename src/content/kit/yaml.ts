import {isMap, isNode, LineCounter, parseDocument} from 'yaml';
import type * as z from 'zod';
import {didYouMean} from './nearest';
import type {Problem} from './problem';
import {knownKeys, type Name, namesIn} from './schema';

type Path = readonly PropertyKey[];

/** A YAML text with the line of everything in it. */
export interface LocatedYaml {
  file: string;
  /** The plain value, or undefined when the text is not valid YAML. */
  value: unknown;
  /** What is wrong with it, as far as it has been read. */
  problems: Problem[];
  /** What its fields name in other documents; known when it fits its schema, see `validate`. */
  names: Name[];
  /** 1-based line of the value at a path, or of its nearest ancestor that exists. */
  lineOf(path: Path): number;
  /** Keys of the map at a path. */
  keysAt(path: Path): string[];
  /** Adds a problem at a path. */
  report: (path: Path, message: string, hint?: string) => void;
}

/**
 * Parses YAML and remembers where everything stands.
 * @param firstLine line of the file on which the text begins, for front matter
 */
export function parseYaml(text: string, file: string, firstLine = 1): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const yaml: LocatedYaml = {
    file,
    value: document.errors.length > 0 ? undefined : document.toJS(),
    // The first error is the cause; what the parser meets after it mostly follows from it.
    problems: document.errors.slice(0, 1).map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      message: `not valid YAML: ${error.message}`,
      hint: syntaxHint(error.code, text.slice(0, error.pos[0] + 1)),
    })),
    names: [],
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
    report(path, message, hint) {
      yaml.problems.push({file, line: yaml.lineOf(path), message, hint});
    },
  };
  return yaml;
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
 * Checks a YAML value against a schema. Everything that does not fit is reported with line and hint.
 * @returns the typed data when it fits
 */
export function validate<Schema extends z.ZodType>(yaml: LocatedYaml, schema: Schema): z.output<Schema> | undefined {
  if (yaml.problems.length > 0) return undefined;
  const result = schema.safeParse(yaml.value);
  if (result.success) yaml.names = namesIn(schema, yaml.value);
  else for (const issue of result.error.issues) reportIssue(issue, yaml, schema);
  return result.data;
}

function reportIssue(issue: z.core.$ZodIssue, yaml: LocatedYaml, schema: z.ZodType): void {
  const where = issue.path.map(String).join('.');
  const known = knownKeys(schema, issue.path);
  if (where === '' && yaml.value == null) {
    const message = yaml.file.endsWith('.yaml') ? 'the file is empty' : 'the front matter is missing';
    return yaml.report([], message, known.length > 0 ? `it needs the keys ${known.join(', ')}` : undefined);
  }
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const path = [...issue.path, key];
      const hint = known.length > 0 ? `known keys: ${known.join(', ')}` : undefined;
      yaml.report(path, `unknown key "${path.join('.')}"`, cutAtComma(yaml, path) ?? didYouMean(key, known) ?? hint);
    }
    return;
  }
  const key = issue.path.at(-1);
  // A missing key that should hold one of several words is an "invalid value" to zod.
  const missing =
    ['invalid_type', 'invalid_value'].includes(issue.code) &&
    typeof key === 'string' &&
    !yaml.keysAt(issue.path.slice(0, -1)).includes(key);
  if (missing) yaml.report(issue.path, `missing key "${where}"`, `add "${key}:"`);
  else yaml.report(issue.path, [where && `"${where}": `, issue.message].join(''));
}

/** Inside `{…}` a comma ends a value: what stands behind it becomes a key without one. */
function cutAtComma(yaml: LocatedYaml, path: Path): string | undefined {
  const value = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null)?.[key], yaml.value);
  return value === null ? 'put quotes around a text that holds a comma inside {…}' : undefined;
}
