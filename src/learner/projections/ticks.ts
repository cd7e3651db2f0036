import type {LearnerEvent} from '../events';

/** Objectives ticked as studied: objective → when (ISO 8601). */
export type Ticks = ReadonlyMap<string, string>;

/** @param events in logical order: of each objective the latest event counts */
export function ticksOf(events: readonly LearnerEvent[]): Ticks {
  const ticks = new Map<string, string>();
  for (const event of events) {
    if (event.type !== 'objective-ticked') continue;
    if (event.ticked) ticks.set(event.objective, event.at);
    else ticks.delete(event.objective);
  }
  return ticks;
}

/** Share of the exam's weight that ticked objectives cover. A section's weight counts evenly over its objectives. */
export interface Coverage {
  ticked: number;
  total: number;
  /** In percent of the exam, 0 to 100, not rounded. */
  weight: number;
}

export interface WeightedSection {
  number: number;
  /** In percent of the exam. */
  weight: number;
  objectives: readonly {id: string}[];
}

export function tickedCoverage(sections: readonly WeightedSection[], ticks: Ticks): Coverage {
  const coverage = {ticked: 0, total: 0, weight: 0};
  for (const {weight, objectives} of sections) {
    const ticked = objectives.filter(({id}) => ticks.has(id)).length;
    coverage.ticked += ticked;
    coverage.total += objectives.length;
    // A section without objectives has no share to tick.
    if (ticked > 0) coverage.weight += (weight * ticked) / objectives.length;
  }
  return coverage;
}
