import type {Ticks} from '../../learner';

/**
 * Where to go on: the objective after the one ticked last, or the next that is not ticked, with its section. Without a
 * tick, or with nothing left, undefined.
 */
export function continueAt<Objective extends {id: string}, Section extends {objectives: readonly Objective[]}>(
  sections: readonly Section[],
  ticks: Ticks,
): {section: Section; objective: Section['objectives'][number]} | undefined {
  const all = sections.flatMap((section) => section.objectives.map((objective) => ({section, objective})));
  const dates = all.map(({objective: {id}}) => ticks.get(id) ?? '');
  const latest = dates.reduce((best, date) => (date > best ? date : best), '');
  if (latest === '') return undefined;
  const after = dates.lastIndexOf(latest);
  return [...all.slice(after), ...all.slice(0, after)].find(({objective}) => !ticks.has(objective.id));
}
