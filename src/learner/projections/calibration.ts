import type {Confidence} from '../events';
import type {GivenAnswer} from './answers';

export interface Calibration {
  confidence: Confidence;
  answers: number;
  right: number;
}

/** How often answers were right for each confidence: sure and wrong is what to look at. */
export function calibrationOf(answers: readonly GivenAnswer[]): Calibration[] {
  return (['sure', 'unsure', 'guess'] as const).map((confidence) => {
    const given = answers.filter((answer) => answer.confidence === confidence);
    return {confidence, answers: given.length, right: given.filter(({right}) => right).length};
  });
}

/** Items last answered wrong though the learner was sure, the latest first. */
export function sureAndWrong(answers: readonly GivenAnswer[]): GivenAnswer[] {
  const last = new Map(answers.map((answer) => [answer.item, answer]));
  return [...last.values()].filter(({confidence, right}) => confidence === 'sure' && !right).reverse();
}
