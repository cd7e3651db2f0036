/** The number of an objective: its section, a dot, its place in the section. `4.2`, `10.12`. */
export const OBJECTIVE_ID = /^[1-9]\d*\.[1-9]\d*$/;

/** The section of an objective, as a number: 4 for `4.2`. */
export function sectionOf(objective: string): number {
  return Number(objective.split('.')[0]);
}

/** Orders objectives as the exam does: 4.2 before 4.10 before 5.1. */
export function compareObjectives(a: string, b: string): number {
  const [sectionA, placeA] = a.split('.').map(Number) as [number, number];
  const [sectionB, placeB] = b.split('.').map(Number) as [number, number];
  return sectionA - sectionB || placeA - placeB;
}
