import {sectionOf} from '../exam/objective-id';
import type {Root} from 'mdast';
import {COMPONENTS, isComponent, misplaced} from './components';
import {
  collectReferences,
  doubledAnchors,
  emptyHeaderCells,
  headingAnchors,
  type MarkdownDocument,
} from './kit/markdown';
import type {Place, ReferenceCheck} from './kinds/kind';
import {pathOf} from './kinds/page';
import {markProblems} from './kit/marks';
import {strayCode, unevenRows} from './kit/structure';
import {didYouMean} from './kit/nearest';
import type {Problem} from './kit/problem';
import type {LocatedYaml} from './kit/yaml';
import type {Draft} from './model';

/** The documents of the guide as they were read: what knows the line of everything. */
export interface Documents {
  markdown: Map<string, MarkdownDocument>;
  yamls: Map<string, LocatedYaml>;
  /** Kind of document → its files, whether or not they could be read. */
  files: Map<string, string[]>;
}

/**
 * Every name, id and number one document uses from another must exist, and every source must be cited.
 * @param checks what each kind of document looks up beyond its Markdown
 * @param soundSoFar whether all documents could be read
 */
export function checkReferences(
  draft: Draft,
  documents: Documents,
  checks: readonly ((draft: Draft, check: ReferenceCheck) => void)[],
  soundSoFar: boolean,
): Problem[] {
  const check = new References(draft, documents);
  checkTexts(check, documents);
  for (const checkKind of checks) checkKind(draft, check);
  // While something is broken, a citation may be hidden in it.
  if (soundSoFar && check.problems.length === 0) check.uncitedSources();
  return check.problems;
}

function checkTexts(check: References, {markdown}: Documents) {
  for (const [file, {tree}] of markdown) {
    const {messageNames, sources, terms, flows, components, statusCodes} = collectReferences([tree]);
    for (const [name, line] of messageNames) check.messageName(name, {file, line});
    for (const [id, line] of sources) check.source(id, {file, line});
    for (const [id, line] of terms) check.term(id, {file, line});
    for (const [id, line] of flows) check.flow(id, {file, line});
    for (const [code, line] of statusCodes) check.statusCode(code, {file, line});
    for (const [name, {line, uses}] of components) {
      check.component(name, {file, line});
      if (name === 'StatusTable') for (const use of uses) check.statusTable(use, {file, line});
    }
    check.marks(file, tree);
    const faults = [...strayCode(tree), ...unevenRows(tree), ...doubledAnchors(tree)];
    for (const {line, message, hint} of faults) check.report({file, line}, message, hint);
    for (const line of emptyHeaderCells(tree)) {
      const hint = 'name the column, as "Aspect"; screen readers announce it';
      check.problems.push({file, line, message: 'a table has an empty header cell', hint});
    }
  }
}

/** Looks up one reference after the other and collects what does not exist. */
class References implements ReferenceCheck {
  readonly problems: Problem[] = [];
  private readonly cited = new Set<string>();
  private readonly ids: ReturnType<typeof knownIds>;
  private readonly names: Set<string>;
  private readonly anchors: Map<string, Set<string>>;

  constructor(
    private readonly draft: Draft,
    private readonly documents: Documents,
  ) {
    this.ids = knownIds(draft, documents);
    this.names = knownNames(draft, documents);
    this.anchors = knownAnchors(draft, documents);
  }

  source(id: string, place: Place) {
    this.cited.add(id);
    this.mustExist('source', id, this.ids.sources, place, 'add it to docs/sources.yaml');
  }

  actor(id: string, place: Place) {
    this.mustExist('actor', id, this.ids.actors, place, 'add it to docs/actors.yaml');
  }

  flow(id: string, place: Place) {
    this.mustExist('flow', id, this.ids.flows, place, 'add docs/flows/<id>.yaml');
  }

  term(id: string, place: Place) {
    this.mustExist('glossary term', id, this.ids.terms, place, 'define it in docs/glossary.mdx');
  }

  /** A code in capitals must be a status, a reason, or on the list of other values. */
  statusCode(code: string, place: Place) {
    const {statuses, otherValues} = this.draft;
    if (statuses.length === 0 || otherValues.has(code) || statuses.some((status) => status.code === code)) return;
    const codes = [...statuses.map((status) => status.code), ...otherValues.keys()];
    const remedy = 'add it to docs/statuses.yaml, or to docs/other-values.yaml when it is no status or reason';
    this.report(place, `no status or reason is called "${code}"`, didYouMean(code, codes) ?? remedy);
  }

  /** A table of statuses names codes, or an entity, that exist. */
  statusTable({codes, entity}: Record<string, string>, place: Place) {
    const {statuses} = this.draft;
    const known = (key: 'code' | 'entity') => [...new Set(statuses.map((status) => status[key] as string))];
    for (const code of codes?.split(/\s+/).filter(Boolean) ?? [])
      this.oneOf('status', code, known('code'), place, 'docs/statuses.yaml has the codes');
    if (entity !== undefined)
      this.oneOf('entity', entity, known('entity'), place, `one of ${known('entity').join(', ')}`);
    if (codes === undefined && entity === undefined)
      this.report(place, '<StatusTable /> shows nothing', 'give it codes="CODE_A CODE_B" or entity="order"');
  }

  /** The address of a place in the guide: a page, and perhaps an anchor on it. */
  address(address: string, place: Place) {
    const [path = '', anchor] = address.split('#');
    const anchors = this.anchors.get(path);
    if (!anchors)
      return this.report(
        place,
        `no page has the address "${path}"`,
        didYouMean(path, this.anchors.keys()) ??
          'an address begins and ends with a slash, as in /5-troubleshooting/#5.1',
      );
    // Nothing is known of a text that could not be parsed.
    if (anchor === undefined || anchors.size === 0 || anchors.has(anchor)) return;
    const remedy = `headings of ${path}: ${[...anchors].join(', ')}`;
    this.report(place, `${path} has no heading with the anchor "${anchor}"`, didYouMean(anchor, anchors) ?? remedy);
  }

  /** One of a few names that something else offers. */
  oneOf(what: string, name: string, known: readonly string[], place: Place, remedy: string) {
    this.mustExist(what, name, new Set(known), place, remedy);
  }

  /** A statement that only code supports carries a mark that says so, see `kit/marks`. */
  marks(file: string, tree: Root) {
    const isCode = (id: string) => this.draft.sources.get(id)?.kind === 'code';
    for (const {line, message, hint} of markProblems(tree, isCode)) this.report({file, line}, message, hint);
  }

  component(name: string, place: Place) {
    const known = Object.keys(COMPONENTS);
    if (!isComponent(name))
      return this.report(place, `no component is called <${name} />`, didYouMean(name, known) ?? known.join(', '));
    const reason = misplaced(name, this.kindOf(place.file));
    if (reason) this.report(place, reason, 'take it out, or put it where the data is');
  }

  objective(id: string, place: Place) {
    const section = this.draft.sections.find(({number}) => number === sectionOf(id));
    // The chapter of a section may be there and unreadable, which is reported at the chapter.
    if (!section && this.documents.files.get('chapter')?.some((file) => file.startsWith(`${sectionOf(id)}-`))) return;
    if (section?.incomplete || section?.objectives.some((objective) => objective.id === id)) return;
    const hint = section
      ? `section ${section.number} has ${section.objectives.map((objective) => objective.id).join(', ')}`
      : `the sections are ${this.draft.sections.map(({number}) => number).join(', ')}`;
    this.problems.push({...place, message: `unknown objective "${id}"`, hint});
  }

  messageName(name: string, place: Place) {
    if (this.names.has(name.replace(/\.\*$/, ''))) return;
    const remedy =
      'add docs/messages/<name>.md, or list the name in docs/messages/unlisted.yaml with the reason it has no page';
    const hint = didYouMean(name, this.draft.messages.keys()) ?? remedy;
    this.problems.push({...place, message: `no message is called "${name}"`, hint});
  }

  /** The place of a value in a YAML file, or in the front matter of a Markdown file. */
  at(file: string, path: readonly PropertyKey[]): Place {
    const yaml = this.documents.yamls.get(file) ?? this.documents.markdown.get(file)?.frontMatter;
    return {file, line: yaml?.lineOf(path) ?? 1};
  }

  report(place: Place, message: string, hint?: string) {
    this.problems.push({...place, message, ...(hint === undefined ? {} : {hint})});
  }

  /** Call last: a source that nothing has cited by then is a leftover. */
  uncitedSources() {
    const [file = ''] = this.documents.files.get('sources') ?? [];
    for (const id of this.draft.sources.keys()) {
      if (this.cited.has(id)) continue;
      this.report(this.at(file, [id]), `source "${id}" is cited nowhere`, 'cite it, or take it off');
    }
  }

  private kindOf(file: string): string | undefined {
    return [...this.documents.files].find(([, files]) => files.includes(file))?.[0];
  }

  private mustExist(what: string, id: string, known: Set<string> | undefined, place: Place, remedy: string) {
    if (!known || known.has(id)) return;
    this.problems.push({...place, message: `unknown ${what} "${id}"`, hint: didYouMean(id, known) ?? remedy});
  }
}

/**
 * Ids a text may use. An entry that is wrong in itself counts, and of a file that could not be read nothing is known
 * (undefined), so that one fault is not reported at every mention.
 */
function knownIds(draft: Draft, {markdown, yamls, files}: Documents) {
  const [sources, actors] = ['sources', 'actors'].map((kind) => {
    const yaml = yamls.get(files.get(kind)?.[0] ?? '');
    return yaml?.value === undefined ? undefined : new Set(yaml.keysAt([]));
  });
  const [glossary = ''] = files.get('glossary') ?? [];
  return {
    sources,
    actors,
    flows: new Set(files.get('flow')?.map(nameOf)),
    terms: markdown.get(glossary)?.tree.children.length === 0 ? undefined : new Set(draft.terms.keys()),
  };
}

/** A file's name without its folder and ending. */
function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.\w+$/, '');
}

/**
 * Names a text may use: messages, the services and namespaces above them, structure types, and the unlisted ones.
 * A message whose file is broken counts by its file's name, so that one fault is not reported at every mention.
 */
function knownNames(draft: Draft, {yamls, files}: Documents): Set<string> {
  const names = new Set(files.get('unlisted')?.flatMap((file) => yamls.get(file)?.keysAt([]) ?? []));
  for (const name of files.get('message')?.map(nameOf) ?? []) {
    for (let prefix = name; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('.'))))
      names.add(prefix);
  }
  for (const {params} of draft.messages.values()) {
    for (const {type} of params) names.add(type.replace(/^(array|map) of /, ''));
  }
  return names;
}

/** Address of a page → the anchors on it: its headings, and the rows that a component gives an anchor. */
function knownAnchors(draft: Draft, {markdown, files}: Documents): Map<string, Set<string>> {
  const anchors = new Map([...(files.get('flow') ?? [])].map((file) => [`/flows/${nameOf(file)}/`, new Set<string>()]));
  for (const [file, {tree}] of markdown) anchors.set(pathOf(file), new Set(headingAnchors(tree).values()));
  for (const {path, id} of draft.symptoms) anchors.get(path)?.add(id);
  for (const {anchor} of draft.statuses) anchors.get('/statuses/')?.add(anchor);
  return anchors;
}
