import type {Guide} from './guide';
import {collectReferences, emptyHeaderCells, type MarkdownDocument} from './markdown';
import {messageNamesIn} from './message-name';
import {didYouMean} from './nearest';
import type {Problem} from './problem';
import type {LocatedYaml} from './yaml';

/** The documents of the guide as they were read: what knows the line of everything. */
export interface Documents {
  markdown: Map<string, MarkdownDocument>;
  yamls: Map<string, LocatedYaml>;
}

interface Place {
  file: string;
  line: number;
}

/**
 * Every name, id and number one document uses from another must exist, and every source must be cited.
 * @param soundSoFar whether all documents could be read
 */
export function checkReferences(guide: Guide, documents: Documents, soundSoFar: boolean): Problem[] {
  const check = new ReferenceCheck(guide, documents);
  checkTexts(check, documents);
  checkMessages(check, guide, documents);
  checkFlows(check, guide, documents);
  checkSymptoms(check, guide, documents);
  checkIntegrationPoints(check, guide, documents);
  check.unlistedNames();
  // While something is broken, a citation may be hidden in it.
  if (soundSoFar && check.problems.length === 0) check.uncitedSources();
  return check.problems;
}

function checkTexts(check: ReferenceCheck, {markdown}: Documents) {
  for (const [file, {tree}] of markdown) {
    const {messageNames, sources, terms, flows} = collectReferences([tree]);
    for (const [name, line] of messageNames) check.messageName(name, {file, line});
    for (const [id, line] of sources) check.source(id, {file, line});
    for (const [id, line] of terms) check.term(id, {file, line});
    for (const [id, line] of flows) check.flow(id, {file, line});
    for (const line of emptyHeaderCells(tree)) {
      const hint = 'name the column, as "Aspect"; screen readers announce it';
      check.problems.push({file, line, message: 'a table has an empty header cell', hint});
    }
  }
}

function checkMessages(check: ReferenceCheck, guide: Guide, {markdown}: Documents) {
  for (const {file, sources, objectives, from, to} of guide.messages.values()) {
    const at = (...path: PropertyKey[]) => ({file, line: markdown.get(file)!.frontMatter.lineOf(path)});
    sources.forEach((id, index) => check.source(id, at('sources', index)));
    objectives.forEach((id, index) => check.objective(id, at('objectives', index)));
    from.forEach((id, index) => check.actor(id, at('from', index)));
    to.forEach((id, index) => check.actor(id, at('to', index)));
  }
}

function checkFlows(check: ReferenceCheck, guide: Guide, {yamls}: Documents) {
  for (const {file, sources, objectives, actors, steps} of guide.flows.values()) {
    const at = (...path: PropertyKey[]) => ({file, line: yamls.get(file)!.lineOf(path)});
    sources.forEach((id, index) => check.source(id, at('sources', index)));
    objectives.forEach((id, index) => check.objective(id, at('objectives', index)));
    actors.forEach((id, index) => check.actor(id, at('actors', index)));
    steps.forEach(({message, note}, index) => {
      if (message !== undefined) check.messageName(message, at('steps', index, 'message'));
      for (const name of messageNamesIn(note ?? '')) check.messageName(name, at('steps', index, 'note'));
    });
  }
}

function checkSymptoms(check: ReferenceCheck, {symptoms}: Guide, {yamls}: Documents) {
  const file = [...yamls.keys()].find((each) => each.endsWith('/symptoms.yaml'));
  if (file === undefined) return;
  symptoms.forEach(({look, fix, causes, sources}, index) => {
    const at = (...path: PropertyKey[]) => ({file, line: yamls.get(file)!.lineOf([index, ...path])});
    sources.forEach((id, place) => check.source(id, at('sources', place)));
    for (const name of messageNamesIn([look, fix, ...causes].join(' '))) check.messageName(name, at());
  });
}

function checkIntegrationPoints(check: ReferenceCheck, {integrationPoints}: Guide, {yamls}: Documents) {
  const file = 'integration-points.yaml';
  const at = (...path: PropertyKey[]) => ({file, line: yamls.get(file)!.lineOf(path)});
  integrationPoints.points.forEach(({sources}, index) =>
    sources.forEach((id, place) => check.source(id, at('points', index, 'sources', place))),
  );
  integrationPoints.systems.forEach(({sources, messages}, index) => {
    sources.forEach((id, place) => check.source(id, at('systems', index, 'sources', place)));
    messages.forEach((name, place) => check.messageName(name, at('systems', index, 'messages', place)));
  });
}

/** Looks up one reference after the other and collects what does not exist. */
class ReferenceCheck {
  readonly problems: Problem[] = [];
  private readonly cited = new Set<string>();
  private readonly ids: ReturnType<typeof knownIds>;
  private readonly names: Set<string>;

  constructor(
    private readonly guide: Guide,
    private readonly documents: Documents,
  ) {
    this.ids = knownIds(guide, documents);
    this.names = knownNames(guide, documents);
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

  objective(id: string, place: Place) {
    const section = this.guide.sections.find(({number}) => id.startsWith(`${number}.`));
    if (!section || section.objectives.some((objective) => objective.id === id)) return;
    const hint = `section ${section.number} has ${section.objectives.map((objective) => objective.id).join(', ')}`;
    this.problems.push({...place, message: `unknown objective "${id}"`, hint});
  }

  messageName(name: string, place: Place) {
    if (this.names.has(name.replace(/\.\*$/, ''))) return;
    const remedy =
      'add docs/messages/<name>.md, or list the name in docs/messages/unlisted.yaml with the reason it has no page';
    const hint = didYouMean(name, this.guide.messages.keys()) ?? remedy;
    this.problems.push({...place, message: `no message is called "${name}"`, hint});
  }

  unlistedNames() {
    const file = 'messages/unlisted.yaml';
    for (const name of this.guide.unlisted.keys()) {
      if (!this.guide.messages.has(name)) continue;
      const line = this.documents.yamls.get(file)!.lineOf([name]);
      this.problems.push({file, line, message: `"${name}" has a page`, hint: 'take it off this list'});
    }
  }

  /** Call last: a source that nothing has cited by then is a leftover. */
  uncitedSources() {
    const file = 'sources.yaml';
    for (const id of this.guide.sources.keys()) {
      if (this.cited.has(id)) continue;
      const line = this.documents.yamls.get(file)!.lineOf([id]);
      this.problems.push({file, line, message: `source "${id}" is cited nowhere`, hint: 'cite it, or take it off'});
    }
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
function knownIds(guide: Guide, {markdown, yamls}: Documents) {
  const keysOf = (file: string) => {
    const yaml = yamls.get(file);
    return yaml?.value === undefined ? undefined : new Set(yaml.keysAt([]));
  };
  return {
    sources: keysOf('sources.yaml'),
    actors: keysOf('actors.yaml'),
    flows: new Set([...yamls.keys()].flatMap((file) => /^flows\/(.+)\.yaml$/.exec(file)?.[1] ?? [])),
    terms: markdown.get('glossary.mdx')?.tree.children.length === 0 ? undefined : new Set(guide.terms.keys()),
  };
}

/**
 * Names a text may use: messages, the services and namespaces above them, structure types, and the unlisted ones.
 * A message whose file is broken counts by its file's name, so that one fault is not reported at every mention.
 */
function knownNames(guide: Guide, {markdown, yamls}: Documents): Set<string> {
  const names = new Set(yamls.get('messages/unlisted.yaml')?.keysAt([]));
  const messages = [...markdown.keys()]
    .map((file) => /^messages\/(magento\..+)\.md$/.exec(file)?.[1])
    .filter((name) => name !== undefined);
  for (const name of messages) {
    for (let prefix = name; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('.'))))
      names.add(prefix);
  }
  for (const {params} of guide.messages.values()) {
    for (const {type} of params) names.add(type.replace(/^(array|map) of /, ''));
  }
  return names;
}
