import {type Ticks, ticksOf} from '../../learner';
import {learnerStore, viewOfRecord} from '../record';

interface Study {
  /** Objectives ticked as studied: objective id → when. */
  ticks: Ticks;
  tick: (objective: string, ticked: boolean) => void;
}

const useTicks = viewOfRecord(ticksOf);

/** What the learner ticked, kept up to date, and how to change it. While the page hydrates nothing is ticked. */
export function useStudy(): Study {
  return {ticks: useTicks(), tick};
}

function tick(objective: string, ticked: boolean): void {
  learnerStore().record({type: 'objective-ticked', objective, ticked});
}
