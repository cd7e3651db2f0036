import {type Mastery, NO_MASTERY} from './mastery';
import type {Ticks, WeightedSection} from './ticks';

/** What to study next, and why. */
export interface NextStep<Section extends WeightedSection = WeightedSection> {
  section: Section;
  objective: Section['objectives'][number];
  /** The objective's share of the exam, in percent: its section's weight, evenly over the objectives. */
  weight: number;
  /** 0 to 1: how much is likely not known. */
  weakness: number;
  ticked: boolean;
  answers: number;
  right: number;
  /** Cards of the objective due today. */
  due: number;
  /** What the order goes by: weight × weakness × (1 + due, no more than doubled). */
  gain: number;
}

/** As many due cards double an objective's urgency. */
const MANY_DUE = 10;

/**
 * Objectives in the order in which studying them gains most. Weakness is 1 for what was neither ticked nor answered;
 * with answers it is the estimated share of wrong ones, however ticked. Of equal gain the exam's order holds.
 * @param mastery objective → mastery
 * @param due objective → cards due today
 */
export function nextSteps<Section extends WeightedSection>(
  sections: readonly Section[],
  ticks: Ticks,
  mastery: ReadonlyMap<number | string, Mastery> = new Map(),
  due: ReadonlyMap<string, number> = new Map(),
): NextStep<Section>[] {
  return sections
    .flatMap((section) =>
      section.objectives.map((objective: Section['objectives'][number]) => {
        const {answers, right, estimate} = mastery.get(objective.id) ?? NO_MASTERY;
        const ticked = ticks.has(objective.id);
        const weight = section.weight / section.objectives.length;
        const weakness = answers === 0 && !ticked ? 1 : 1 - estimate;
        const cards = due.get(objective.id) ?? 0;
        const gain = weight * weakness * (1 + Math.min(1, cards / MANY_DUE));
        return {section, objective, weight, weakness, ticked, answers, right, due: cards, gain};
      }),
    )
    .sort((a, b) => b.gain - a.gain);
}
