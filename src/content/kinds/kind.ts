import type * as z from 'zod';
import type {MarkdownDocument} from '../kit/markdown';
import type {LocatedYaml} from '../kit/yaml';

/** Where an author finds something: a file below `docs/` and a 1-based line. */
export interface Place {
  file: string;
  line: number;
}

/** Holds documents against each other, and reports what does not agree. */
export interface ReferenceCheck {
  /** The place of a value in a YAML file, or in the front matter of a Markdown file. */
  at(file: string, path: readonly PropertyKey[]): Place;
  report(place: Place, message: string, hint?: string): void;
  /** One of a few names that something else offers; the nearest of them is the hint. */
  oneOf(what: string, name: string, known: readonly string[], place: Place, remedy: string): void;
}

interface Base<Schema extends z.ZodType, Parts> {
  name: string;
  /** Matches the paths below `docs/` of its files. */
  files: RegExp;
  /** What its YAML, or its front matter, may hold. What a field names elsewhere is looked up by it, see `kit/fields`. */
  schema: Schema;
  /**
   * What the documents of this kind must agree with, beyond the names in their fields and their Markdown. Called once,
   * when everything has been read.
   */
  check?(parts: Parts, check: ReferenceCheck): void;
}

export interface MarkdownKind<Schema extends z.ZodType, Parts> extends Base<Schema, Parts> {
  format: 'markdown';
  /** Puts what a document says into the content. Without `data` its front matter is wrong, which is reported. */
  read(data: z.output<Schema> | undefined, parts: Parts, document: MarkdownDocument): void;
}

export interface YamlKind<Schema extends z.ZodType, Parts> extends Base<Schema, Parts> {
  format: 'yaml';
  /** Puts what a file says into the content. */
  read(data: z.output<Schema>, parts: Parts, yaml: LocatedYaml): void;
}

/**
 * A kind of document below `docs/`: which files are of it, what they mean, and what they must agree with.
 * `Parts` is what it reads and fills of the content.
 */
export type DocumentKind<Parts> = MarkdownKind<z.ZodType, Parts> | YamlKind<z.ZodType, Parts>;
