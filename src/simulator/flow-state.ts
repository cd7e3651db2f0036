import type {Flow, FlowState, FlowStep} from '../content/kinds/flow';

export type {FlowState, FlowStep};

/** The steps a reader meets on one branch: those of the branch and those that belong to all. Without a branch: all. */
export function stepsOf(flow: Pick<Flow, 'steps'>, branch?: string): FlowStep[] {
  return branch === undefined
    ? flow.steps
    : flow.steps.filter((step) => step.branch === undefined || step.branch === branch);
}

/** Everything known after each of the steps, in their order. */
export function statesAfter(start: FlowState, steps: readonly FlowStep[]): FlowState[] {
  let current = start;
  return steps.map((step) => (current = {...current, ...step.state}));
}
