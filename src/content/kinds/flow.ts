import * as z from 'zod';
import {messageNamesIn} from '../../exam/message-name';
import type {Problem} from '../kit/problem';
import {confidence, objectiveId, slug, text} from '../kit/fields';
import {type LocatedYaml, validate} from '../kit/yaml';
import type {YamlKind} from './kind';

const units = z.int().min(0);
const state = z.strictObject({
  order: text.optional(),
  line: text.optional(),
  payment: text.optional(),
  shipment: text.optional(),
  return: text.optional(),
  refund: text.optional(),
  /** Units in the source. */
  on_hand: units.optional(),
  /** Units reserved at the aggregate. */
  soft: units.optional(),
  /** Units assigned to a source. */
  hard: units.optional(),
  /** Units available to promise. */
  available: units.optional(),
});

/** What is known of an order while a flow runs; a step names only what it changes. */
export type FlowState = z.infer<typeof state>;

const step = z.strictObject({
  from: slug.optional(),
  to: slug.optional(),
  /** The one actor inside which the step happens. */
  at: slug.optional(),
  message: z.string().optional(),
  action: text.optional(),
  note: text.optional(),
  /** The branch the step belongs to; a step without one belongs to all. */
  branch: slug.optional(),
  confidence: confidence.default('doc'),
  state: state.optional(),
});

/** One step of a flow: a message or request between two actors, or an action inside one. */
export type FlowStep = z.infer<typeof step>;

/** What flows are about: the groups of their list, in its order. */
export const FLOW_GROUPS = ['orders', 'fulfillment', 'money', 'setup'] as const;

const schema = z.strictObject({
  title: text,
  group: z.enum(FLOW_GROUPS),
  summary: text,
  objectives: z.array(objectiveId).min(1),
  actors: z.array(slug).min(2).max(9),
  sources: z.array(slug).min(1),
  branches: z.record(slug, text).optional(),
  start: state.optional(),
  steps: z.array(step).min(2),
});

/** A message flow, from `docs/flows/<id>.yaml`. */
export interface Flow extends z.infer<typeof schema> {
  id: string;
  /** Address of its page, with a trailing slash. */
  path: string;
  file: string;
}

/** Reads a flow and checks that its steps hold together. */
function parseFlow(yaml: LocatedYaml): {flow?: Flow; problems: Problem[]} {
  const {data, problems} = validate(yaml, schema);
  if (!data) return {problems};
  const report = (path: PropertyKey[], message: string, hint: string) =>
    problems.push({file: yaml.file, line: yaml.lineOf(path), message, hint});
  data.steps.forEach((each, index) => {
    const place = ['steps', index];
    const parties = [each.from, each.to].filter((actor) => actor !== undefined).length;
    if (parties !== (each.at === undefined ? 2 : 0))
      report(place, `step ${index + 1} has no clear place`, 'give it "from:" and "to:", or "at:" alone');
    if (each.message === undefined && each.action === undefined)
      report(place, `step ${index + 1} does nothing`, 'give it "message:" or "action:"');
    for (const key of ['from', 'to', 'at'] as const) {
      const actor = each[key];
      if (actor !== undefined && !data.actors.includes(actor))
        report(
          [...place, key],
          `"${actor}" is not among the flow's actors`,
          `add it to "actors:" (${data.actors.join(', ')})`,
        );
    }
    if (each.branch !== undefined && !(each.branch in (data.branches ?? {})))
      report([...place, 'branch'], `unknown branch "${each.branch}"`, 'describe it under "branches:"');
  });
  const known = Object.keys(data.branches ?? {});
  // A branch that is missing may be misspelled where it is used.
  const misspelled = data.steps.some(({branch}) => branch !== undefined && !known.includes(branch));
  for (const branch of misspelled ? [] : known) {
    if (!data.steps.some((each) => each.branch === branch))
      report(['branches', branch], `no step is on branch "${branch}"`, 'give a step "branch:", or take it off');
  }
  problems.push(...stockProblems(data, yaml));
  const id = yaml.file.replace(/^flows\//, '').replace(/\.yaml$/, '');
  return {flow: {...data, id, path: `/flows/${id}/`, file: yaml.file}, problems};
}

/** Parties that stand for others: whoever is registered for a message. */
const ANYONE = ['any-service', 'subscribers', 'any-subscriber'];

function fitsParty(actor: string, parties: readonly string[]): boolean {
  return parties.includes(actor) || parties.some((party) => ANYONE.includes(party));
}

/** What can be promised is what is on hand less what is reserved, after every step on every branch. */
function stockProblems({start = {}, branches = {}, steps}: z.infer<typeof schema>, yaml: LocatedYaml): Problem[] {
  const found = new Map<number, Problem>();
  for (const branch of [undefined, ...Object.keys(branches)]) {
    let current: FlowState = start;
    steps.forEach((each, index) => {
      if (each.branch !== undefined && each.branch !== branch) return;
      current = {...current, ...each.state};
      const {on_hand, soft = 0, hard = 0, available} = current;
      if (each.state?.available === undefined || on_hand === undefined || on_hand - soft - hard === available) return;
      found.set(index, {
        file: yaml.file,
        line: yaml.lineOf(['steps', index, 'state']),
        message: `step ${index + 1}: ${available} available is not ${on_hand} on hand less ${soft} soft and ${hard} hard`,
        hint: `available is ${on_hand - soft - hard} there, or another number is wrong`,
      });
    });
  }
  return [...found.values()];
}

/** `docs/flows/<id>.yaml` */
export const flowKind = {
  name: 'flow',
  format: 'yaml',
  files: /^flows\/.+\.yaml$/,
  read(yaml, draft) {
    const {flow, problems} = parseFlow(yaml);
    if (flow) draft.flows.set(flow.id, flow);
    return problems;
  },
  check({flows, messages, actors: known}, check) {
    for (const {file, sources, objectives, actors, steps} of flows.values()) {
      const at = (...path: PropertyKey[]) => check.at(file, path);
      sources.forEach((id, index) => check.source(id, at('sources', index)));
      objectives.forEach((id, index) => check.objective(id, at('objectives', index)));
      actors.forEach((id, index) => check.actor(id, at('actors', index)));
      steps.forEach(({from, to, message: name, note}, index) => {
        if (name !== undefined) check.messageName(name, at('steps', index, 'message'));
        const message = messages.get(name ?? '');
        for (const [key, actor, parties] of [
          ['from', from, message?.from],
          ['to', to, message?.to],
        ] as const) {
          // A name that is no actor is reported as such.
          if (!actor || !actors.includes(actor) || !parties?.every((party) => known.has(party))) continue;
          if (!fitsParty(actor, parties))
            check.report(
              at('steps', index, key),
              `${name} goes ${key} ${parties.join(' or ')}, not ${key} "${actor}"`,
              `docs/messages/${name}.md says so; correct one of the two`,
            );
        }
        for (const name of messageNamesIn(note ?? '')) check.messageName(name, at('steps', index, 'note'));
      });
    }
  },
} as const satisfies YamlKind<{
  flows: Map<string, Flow>;
  messages: ReadonlyMap<string, {from: string[]; to: string[]}>;
  actors: ReadonlyMap<string, unknown>;
}>;
