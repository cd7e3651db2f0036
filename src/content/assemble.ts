import {checkItems} from './bank-lint';
import {checkBlueprint} from './blueprint';
import {documentKinds, kindOf} from './kinds';
import {checkLinks} from './links';
import {parseMarkdown} from './kit/markdown';
import type {Problem} from './kit/problem';
import {parseYaml} from './kit/yaml';
import {type Content, emptyDraft} from './model';
import {checkReferences, type Documents} from './references';

/** A file below `docs/`, as text. */
export interface ContentFile {
  /** Path below `docs/`, with forward slashes. */
  file: string;
  text: string;
}

/**
 * Reads all files of the guide and checks them, each alone and against each other.
 * @param assets addresses of the files that are published as they are, such as `/favicon.svg`; unknown: not checked
 * @returns the content, whole only when there are no problems
 */
export function assembleContent(
  files: ContentFile[],
  assets?: readonly string[],
): {content?: Content; problems: Problem[]} {
  const draft = emptyDraft();
  const documents: Documents = {markdown: new Map(), yamls: new Map(), files: new Map()};
  const problems: Problem[] = [];

  for (const {file, text} of [...files].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const kind = kindOf(file);
    if (kind) documents.files.set(kind.name, [...(documents.files.get(kind.name) ?? []), file]);
    if (kind?.format === 'yaml') {
      const yaml = parseYaml(text, file);
      documents.yamls.set(file, yaml);
      problems.push(...kind.read(yaml, draft));
    } else if (kind) {
      const document = parseMarkdown(text, file);
      documents.markdown.set(file, document);
      // Nothing can be said of a text that could not be parsed.
      problems.push(...(document.problems.length > 0 ? document.problems : kind.read(document, draft)));
    }
  }
  draft.sections.sort((a, b) => a.number - b.number);
  problems.push(...checkBlueprint(draft, documents.markdown));
  const checks = [...documentKinds.flatMap(({check}) => check ?? []), checkItems];
  problems.push(...checkReferences(draft, documents, checks, problems.length === 0));
  // A page that could not be read has no anchors yet.
  if (problems.length === 0) problems.push(...checkLinks(draft, documents, assets));
  const {exam, ...rest} = draft;
  return {...(exam && {content: {...rest, exam}}), problems};
}
