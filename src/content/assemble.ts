import {checkBlueprint} from './blueprint';
import {kindOf} from './kinds';
import {checkLinks} from './links';
import {parseMarkdown} from './kit/markdown';
import type {Problem} from './kit/problem';
import {parseYaml, validate} from './kit/yaml';
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
  const documents: Documents = {markdown: new Map(), yamls: new Map()};

  for (const {file, text} of [...files].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const kind = kindOf(file);
    if (kind?.format === 'yaml') {
      const yaml = parseYaml(text, file);
      documents.yamls.set(file, yaml);
      const data = validate(yaml, kind.schema);
      if (data !== undefined) kind.read(data, draft, yaml);
    } else if (kind) {
      const document = parseMarkdown(text, file);
      documents.markdown.set(file, document);
      // Nothing can be said of a text that could not be parsed.
      if (document.problems.length === 0) kind.read(validate(document.frontMatter, kind.schema), draft, document);
    }
  }
  const problems = [...documents.yamls.values(), ...documents.markdown.values()].flatMap((each) => each.problems);
  draft.sections.sort((a, b) => a.number - b.number);
  problems.push(...checkBlueprint(draft, documents.markdown));
  problems.push(...checkReferences(draft, documents, problems.length === 0));
  // A page that could not be read has no anchors yet.
  if (problems.length === 0) problems.push(...checkLinks(draft, documents, assets));
  const {exam, ...rest} = draft;
  return {...(exam && {content: {...rest, exam}}), problems};
}
