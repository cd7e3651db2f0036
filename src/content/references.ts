import {messageNamesIn} from '../exam/message-name';
import {sectionOf} from '../exam/objective-id';
import {statusCodesIn} from '../exam/status-code';
import {checkItems} from './bank-lint';
import {COMPONENTS, isComponent, misplaced} from './components';
import {documentKinds, kindOf, type KindName} from './kinds';
import type {Place, ReferenceCheck} from './kinds/kind';
import {collectReferences, doubledAnchors, type MarkdownDocument} from './kit/markdown';
import {markProblems} from './kit/marks';
import {didYouMean} from './kit/nearest';
import {strayCode, tableFaults} from './kit/structure';
import type {Problem} from './kit/problem';
import type {LocatedYaml} from './kit/yaml';
import type {Draft} from './model';

/** The documents of the guide as they were read: what knows the line of everything. */
export interface Documents {
  markdown: Map<string, MarkdownDocument>;
  yamls: Map<string, LocatedYaml>;
}

/** The files of a kind, whether or not they could be read. */
function filesOf({markdown, yamls}: Documents, kind: KindName): string[] {
  return [...markdown.keys(), ...yamls.keys()].filter((file) => kindOf(file)?.name === kind);
}

/**
 * Every name, id and number one document uses from another must exist, and every source must be cited.
 * @param soundSoFar whether all documents could be read
 */
export function checkReferences(draft: Draft, documents: Documents, soundSoFar: boolean): Problem[] {
  const check = new References(draft, documents);
  checkFields(check, documents);
  checkTexts(check, documents, draft);
  for (const kind of documentKinds) kind.check?.(draft, check);
  checkItems(draft, check);
  // While something is broken, a citation may be hidden in it.
  if (soundSoFar && check.problems.length === 0) check.uncitedSources();
  return check.problems;
}

/** What the fields of YAML files and of front matter name. */
function checkFields(check: References, {yamls, markdown}: Documents) {
  const frontMatters = [...markdown.values()].map(({frontMatter}) => frontMatter);
  for (const {file, names, lineOf} of [...yamls.values(), ...frontMatters]) {
    // Addresses are looked up with the links, see `links.ts`.
    for (const {what, value, path} of names) if (what !== 'address') check[what](value, {file, line: lineOf(path)});
  }
}

function checkTexts(check: References, {markdown}: Documents, {sources: known}: Draft) {
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
    // A statement that only code supports carries a mark that says so, see `kit/marks`.
    const marks = markProblems(tree, (id) => known.get(id)?.kind === 'code');
    for (const {line, message, hint} of [...marks, ...strayCode(tree), ...tableFaults(tree), ...doubledAnchors(tree)])
      check.report({file, line}, message, hint);
  }
}

/** Looks up one reference after the other and collects what does not exist. */
class References implements ReferenceCheck {
  readonly problems: Problem[] = [];
  private readonly cited = new Set<string>();
  private readonly ids: ReturnType<typeof knownIds>;
  private readonly names: Set<string>;

  constructor(
    private readonly draft: Draft,
    private readonly documents: Documents,
  ) {
    this.ids = knownIds(draft, documents);
    this.names = knownNames(draft, documents);
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

  /** Names and codes in the inline code of a text; fenced code may hold anything. */
  prose(text: string, place: Place) {
    const inline = text.replace(/^```[\s\S]*?^```$/gm, '');
    for (const name of messageNamesIn(inline)) this.messageName(name, place);
    for (const code of statusCodesIn(inline)) this.statusCode(code, place);
  }

  /** One of a few names that something else offers. */
  oneOf(what: string, name: string, known: readonly string[], place: Place, remedy: string) {
    this.mustExist(what, name, new Set(known), place, remedy);
  }

  component(name: string, place: Place) {
    const known = Object.keys(COMPONENTS);
    if (!isComponent(name))
      return this.report(place, `no component is called <${name} />`, didYouMean(name, known) ?? known.join(', '));
    const reason = misplaced(name, kindOf(place.file)?.name);
    if (reason) this.report(place, reason, 'take it out, or put it where the data is');
  }

  objective(id: string, place: Place) {
    const section = this.draft.sections.find(({number}) => number === sectionOf(id));
    // The chapter of a section may be there and unreadable, which is reported at the chapter.
    const ofSection = (file: string) => file.startsWith(`${sectionOf(id)}-`);
    if (!section && filesOf(this.documents, 'chapter').some(ofSection)) return;
    if (section?.incomplete || section?.objectives.some((objective) => objective.id === id)) return;
    const hint = section
      ? `section ${section.number} has ${section.objectives.map((objective) => objective.id).join(', ')}`
      : `the sections are ${this.draft.sections.map(({number}) => number).join(', ')}`;
    this.report(place, `unknown objective "${id}"`, hint);
  }

  messageName(name: string, place: Place) {
    if (this.names.has(name.replace(/\.\*$/, ''))) return;
    const remedy =
      'add docs/messages/<name>.md, or list the name in docs/messages/unlisted.yaml with the reason it has no page';
    this.report(place, `no message is called "${name}"`, didYouMean(name, this.draft.messages.keys()) ?? remedy);
  }

  /** The place of a value in a YAML file, or in the front matter of a Markdown file. */
  at(file: string, path: readonly PropertyKey[]): Place {
    const yaml = this.documents.yamls.get(file) ?? this.documents.markdown.get(file)?.frontMatter;
    return {file, line: yaml?.lineOf(path) ?? 1};
  }

  report(place: Place, message: string, hint?: string) {
    this.problems.push({...place, message, hint});
  }

  /** Call last: a source that nothing has cited by then is a leftover. */
  uncitedSources() {
    for (const id of this.draft.sources.keys()) {
      const place = this.at('sources.yaml', [id]);
      if (!this.cited.has(id)) this.report(place, `source "${id}" is cited nowhere`, 'cite it, or take it off');
    }
  }

  private mustExist(what: string, id: string, known: Set<string> | undefined, place: Place, remedy: string) {
    if (!known || known.has(id)) return;
    this.report(place, `unknown ${what} "${id}"`, didYouMean(id, known) ?? remedy);
  }
}

/**
 * Ids a text may use. An entry that is wrong in itself counts, and of a file that could not be read nothing is known
 * (undefined), so that one fault is not reported at every mention.
 */
function knownIds(draft: Draft, documents: Documents) {
  const idsOf = (file: string) => {
    const yaml = documents.yamls.get(file);
    return yaml?.value === undefined ? undefined : new Set(yaml.keysAt([]));
  };
  const glossary = documents.markdown.get('glossary.mdx');
  const unread = draft.terms.size === 0 && glossary && glossary.problems.length > 0;
  return {
    sources: idsOf('sources.yaml'),
    actors: idsOf('actors.yaml'),
    flows: new Set(filesOf(documents, 'flow').map(nameOf)),
    terms: unread ? undefined : new Set(draft.terms.keys()),
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
function knownNames(draft: Draft, documents: Documents): Set<string> {
  const names = new Set(documents.yamls.get('messages/unlisted.yaml')?.keysAt([]));
  for (const name of filesOf(documents, 'message').map(nameOf)) {
    for (let prefix = name; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('.'))))
      names.add(prefix);
  }
  for (const {params} of draft.messages.values()) {
    for (const {type} of params) names.add(type.replace(/^(array|map) of /, ''));
  }
  return names;
}
