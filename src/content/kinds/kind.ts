import type {MarkdownDocument} from '../kit/markdown';
import type {Problem} from '../kit/problem';
import type {LocatedYaml} from '../kit/yaml';

/** Where an author finds something: a file below `docs/` and a 1-based line. */
export interface Place {
  file: string;
  line: number;
}

/** Looks up what one document names from another, and reports what does not exist with the nearest name as a hint. */
export interface ReferenceCheck {
  /** The place of a value in a YAML file, or in the front matter of a Markdown file. */
  at(file: string, path: readonly PropertyKey[]): Place;
  report(place: Place, message: string, hint?: string): void;
  source(id: string, place: Place): void;
  actor(id: string, place: Place): void;
  objective(id: string, place: Place): void;
  messageName(name: string, place: Place): void;
  statusCode(code: string, place: Place): void;
  /** The address of a place in the guide: a page, and perhaps an anchor on it. */
  address(address: string, place: Place): void;
  /** One of a few names that something else offers. */
  oneOf(what: string, name: string, known: readonly string[], place: Place, remedy: string): void;
}

interface Base<Document, Parts> {
  name: string;
  /** Matches the paths below `docs/` of its files. */
  files: RegExp;
  /** Puts what a document says into the content. */
  read(document: Document, parts: Parts): Problem[];
  /**
   * Looks up what the documents of this kind name from others, beyond what their Markdown does. Called once, when
   * everything has been read.
   */
  check?(parts: Parts, check: ReferenceCheck): void;
}

export interface MarkdownKind<Parts> extends Base<MarkdownDocument, Parts> {
  format: 'markdown';
}

export interface YamlKind<Parts> extends Base<LocatedYaml, Parts> {
  format: 'yaml';
}

/**
 * A kind of document below `docs/`: which files are of it, what they mean, and what they must agree with.
 * `Parts` is what it reads and fills of the content.
 */
export type DocumentKind<Parts> = MarkdownKind<Parts> | YamlKind<Parts>;
