import type {MarkdownDocument} from '../kit/markdown';
import type {Problem} from '../kit/problem';
import type {LocatedYaml} from '../kit/yaml';
import type {Draft} from '../model';
import type {ReferenceCheck} from '../references';

interface Base<Document> {
  name: string;
  /** Matches the paths below `docs/` of its files. */
  files: RegExp;
  /** Puts what a document says into the content. */
  read(document: Document, draft: Draft): Problem[];
  /**
   * Looks up what the documents of this kind name from others, beyond what their Markdown does. Called once, when
   * everything has been read.
   */
  check?(draft: Draft, check: ReferenceCheck): void;
}

export interface MarkdownKind extends Base<MarkdownDocument> {
  format: 'markdown';
}

export interface YamlKind extends Base<LocatedYaml> {
  format: 'yaml';
}

/** A kind of document below `docs/`: which files are of it, what they mean, and what they must agree with. */
export type DocumentKind = MarkdownKind | YamlKind;
