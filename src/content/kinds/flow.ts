import * as z from 'zod';
import {actorId, confidence, messageName, objectiveId, prose, slug, sourceId, text} from '../kit/fields';
import type {LocatedYaml} from '../kit/yaml';
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
  message: messageName.optional(),
  action: text.optional(),
  note: prose.optional(),
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
  actors: z.array(actorId).min(2).max(9),
  sources: z.array(sourceId).min(1),
  branches: z.record(slug, text).optional(),
  start: state.optional(),
  steps: z.array(step).min(2),
});

type Data = z.infer<typeof schema>;

/** A message flow, from `docs/flows/<id>.yaml`. */
export interface Flow extends Data {
  id: string;
  /** Address of its page, with a trailing slash. */
  path: string;
  file: string;
}

/** Checks that the steps of a flow hold together. */
function checkSteps({steps, actors, branches = {}}: Data, yaml: LocatedYaml): void {
  steps.forEach((each, index) => {
    const place = ['steps', index];
    const parties = [each.from, each.to].filter((actor) => actor !== undefined).length;
    if (parties !== (each.at === undefined ? 2 : 0))
      yaml.report(place, `step ${index + 1} has no clear place`, 'give it "from:" and "to:", or "at:" alone');
    if (each.message === undefined && each.action === undefined)
      yaml.report(place, `step ${index + 1} does nothing`, 'give it "message:" or "action:"');
    for (const key of ['from', 'to', 'at'] as const) {
      const actor = each[key];
      if (actor !== undefined && !actors.includes(actor))
        yaml.report(
          [...place, key],
          `"${actor}" is not among the flow's actors`,
          `add it to "actors:" (${actors.join(', ')})`,
        );
    }
    if (each.branch !== undefined && !(each.branch in branches))
      yaml.report([...place, 'branch'], `unknown branch "${each.branch}"`, 'describe it under "branches:"');
  });
  const used = steps.flatMap(({branch}) => branch ?? []);
  // A branch that is missing may be misspelled where it is used.
  if (used.some((branch) => !(branch in branches))) return;
  for (const branch of Object.keys(branches)) {
    if (!used.includes(branch))
      yaml.report(['branches', branch], `no step is on branch "${branch}"`, 'give a step "branch:", or take it off');
  }
}

/** Parties that stand for others: whoever is registered for a message. */
const ANYONE = ['any-service', 'subscribers', 'any-subscriber'];

/** What can be promised is what is on hand less what is reserved, after every step on every branch. */
function checkStock({start = {}, branches = {}, steps}: Data, yaml: LocatedYaml): void {
  const reported = new Set<number>();
  for (const branch of [undefined, ...Object.keys(branches)]) {
    let current: FlowState = start;
    steps.forEach((each, index) => {
      if (each.branch !== undefined && each.branch !== branch) return;
      current = {...current, ...each.state};
      const {on_hand, soft = 0, hard = 0, available} = current;
      if (each.state?.available === undefined || on_hand === undefined || on_hand - soft - hard === available) return;
      if (reported.has(index)) return;
      reported.add(index);
      yaml.report(
        ['steps', index, 'state'],
        `step ${index + 1}: ${available} available is not ${on_hand} on hand less ${soft} soft and ${hard} hard`,
        `available is ${on_hand - soft - hard} there, or another number is wrong`,
      );
    });
  }
}

/** `docs/flows/<id>.yaml` */
export const flowKind = {
  name: 'flow',
  format: 'yaml',
  files: /^flows\/.+\.yaml$/,
  schema,
  read(data, draft, yaml) {
    checkSteps(data, yaml);
    checkStock(data, yaml);
    const id = yaml.file.replace(/^flows\//, '').replace(/\.yaml$/, '');
    draft.flows.set(id, {...data, id, path: `/flows/${id}/`, file: yaml.file});
  },
  check({flows, messages, actors: known}, check) {
    for (const {file, actors, steps} of flows.values()) {
      steps.forEach(({from, to, message: name}, index) => {
        const message = messages.get(name ?? '');
        for (const [key, actor, parties] of [
          ['from', from, message?.from],
          ['to', to, message?.to],
        ] as const) {
          // A name that is no actor is reported as such.
          if (!actor || !actors.includes(actor) || !parties?.every((party) => known.has(party))) continue;
          if (!parties.some((party) => party === actor || ANYONE.includes(party)))
            check.report(
              check.at(file, ['steps', index, key]),
              `${name} goes ${key} ${parties.join(' or ')}, not ${key} "${actor}"`,
              `docs/messages/${name}.md says so; correct one of the two`,
            );
        }
      });
    }
  },
} as const satisfies YamlKind<
  typeof schema,
  {
    flows: Map<string, Flow>;
    messages: ReadonlyMap<string, {from: string[]; to: string[]}>;
    actors: ReadonlyMap<string, unknown>;
  }
>;
