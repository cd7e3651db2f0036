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

const schema = z.strictObject({
  title: text,
  summary: text,
  objectives: z.array(objectiveId).min(1),
  actors: z.array(slug).min(2),
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
  const id = yaml.file.replace(/^flows\//, '').replace(/\.yaml$/, '');
  return {flow: {...data, id, path: `/flows/${id}/`, file: yaml.file}, problems};
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
  check({flows}, check) {
    for (const {file, sources, objectives, actors, steps} of flows.values()) {
      const at = (...path: PropertyKey[]) => check.at(file, path);
      sources.forEach((id, index) => check.source(id, at('sources', index)));
      objectives.forEach((id, index) => check.objective(id, at('objectives', index)));
      actors.forEach((id, index) => check.actor(id, at('actors', index)));
      steps.forEach(({message, note}, index) => {
        if (message !== undefined) check.messageName(message, at('steps', index, 'message'));
        for (const name of messageNamesIn(note ?? '')) check.messageName(name, at('steps', index, 'note'));
      });
    }
  },
} as const satisfies YamlKind<{flows: Map<string, Flow>}>;
