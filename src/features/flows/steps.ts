/** The steps a reader meets on one branch: those of the branch and those that belong to all. Without a branch: all. */
export function stepsOf<Step extends {branch?: string}>(flow: {steps: Step[]}, branch?: string): Step[] {
  return branch === undefined
    ? flow.steps
    : flow.steps.filter((step) => step.branch === undefined || step.branch === branch);
}

/** Everything known after each of the steps, in their order. A step names only what it changes. */
export function statesAfter<State>(start: State, steps: readonly {state?: Partial<State>}[]): State[] {
  let current = start;
  return steps.map((step) => (current = {...current, ...step.state}));
}
