import {type Content, type Flow, FLOW_GROUPS, type References, type Source} from '../../content';
import type {ComponentName} from '../../content/components';
import {sectionOf} from '../../exam/objective-id';
import type {Link, PageData} from './types';

/** Where codes stand on the page of statuses, and what they mean; values that are no status are left out. */
export function statusesByCode(codes: Iterable<string>, {statuses}: Content): PageData['statuses'] {
  return Object.fromEntries(
    [...codes].flatMap((code) => {
      const status = statuses.find((each) => each.code === code);
      return status ? [[code, {anchor: status.anchor, meaning: status.meaning}]] : [];
    }),
  );
}

/** Sources by their id. */
export function sourcesById(ids: Iterable<string>, {sources}: Content): Record<string, Source> {
  return Object.fromEntries([...ids].map((id) => [id, sources.get(id)!]));
}

/** What messages do, by their name; names without a page are left out. */
export function summaries(names: Iterable<string>, {messages}: Content): Record<string, string> {
  return Object.fromEntries(
    [...names].flatMap((name) => (messages.has(name) ? [[name, messages.get(name)!.summary]] : [])),
  );
}

/** The flows in the order of their list: by group, and in it by file. */
export function flowsInOrder({flows}: Content): Flow[] {
  return [...flows.values()].sort((a, b) => FLOW_GROUPS.indexOf(a.group) - FLOW_GROUPS.indexOf(b.group));
}

/** A link to an objective, with its number and title. */
export function objectiveLink(id: string, {sections}: Content): Link {
  const section = sections.find(({number}) => number === sectionOf(id))!;
  const objective = section.objectives.find((each) => each.id === id)!;
  return {label: `${id} ${objective.title}`, path: `${section.path}#${id}`};
}

/** What components show of YAML files beside the text: the sources they cite. */
const COMPONENT_SOURCES: Partial<Record<ComponentName, (content: Content) => string[]>> = {
  SymptomFinder: ({symptoms}) => symptoms.flatMap(({sources}) => sources),
  StatusList: ({statuses}) => statuses.flatMap(({sources}) => sources),
  IntegrationChooser: ({integrationPoints: {points, systems}}) =>
    [...points, ...systems].flatMap(({sources}) => sources),
};

/** Ids of the sources that a document's components cite. */
export function sourcesOfComponents({components}: References, content: Content): string[] {
  return [...components.keys()].flatMap((name) => COMPONENT_SOURCES[name as ComponentName]?.(content) ?? []);
}
