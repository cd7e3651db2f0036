import {useMemo} from 'react';
import {sectionOf} from '../../exam/objective-id';
import {readiness} from '../../exam/readiness';
import {
  attemptsOf,
  daysOf,
  type GivenAnswer,
  type LearnerEvent,
  type Mastery,
  masteryOf,
  nextSteps,
  ticksOf,
} from '../../learner';
import {dueByObjective} from '../../learner/review';
import {useExam} from '../../ui/useExam';
import {useRecord, viewOfRecord} from '../record';
import {useAnswers, useReview, useReviewData} from '../review/useReview';

export const useTicks = viewOfRecord(ticksOf);
export const useDays = viewOfRecord(daysOf);
export const useAttempts = viewOfRecord((events: readonly LearnerEvent[]) =>
  attemptsOf(events).filter(({status, result}) => status === 'handed-in' && result !== undefined),
);

const NONE: Record<string, string> = {};

/** Item → objective; empty until it is loaded. */
export function useObjectives(): Record<string, string> {
  return useReviewData().data?.items ?? NONE;
}

/** Whether record and figures of the guide are known; until then every part shows what holds without answers. */
export function useIsKnown(): boolean {
  const {status} = useRecord();
  const {data} = useReviewData();
  return status === 'ready' && data !== undefined;
}

const masteries = new WeakMap<
  readonly GivenAnswer[],
  {of: Record<string, string>; mastery: Map<number | string, Mastery>}
>();

/** Mastery of sections and objectives; worked out once for all parts of the page. */
export function useMastery(): ReadonlyMap<number | string, Mastery> {
  const answers = useAnswers();
  const objectives = useObjectives();
  let known = masteries.get(answers);
  if (known?.of !== objectives) {
    known = {of: objectives, mastery: masteryOf(answers, (item) => objectives[item])};
    masteries.set(answers, known);
  }
  return known.mastery;
}

/** What to study next, what gains most first. */
export function useNextSteps() {
  const {sections} = useExam();
  const ticks = useTicks();
  const mastery = useMastery();
  const {review} = useReview();
  return useMemo(
    () => nextSteps(sections, ticks, mastery, review && dueByObjective(review.queue)),
    [sections, ticks, mastery, review],
  );
}

/** How likely a pass would be today, or how many answers are missing to say so. */
export function useReadiness() {
  const {exam, sections} = useExam();
  const answers = useAnswers();
  const objectives = useObjectives();
  return useMemo(() => {
    const rated = answers.flatMap(({item, right, seenBefore}) => {
      const objective = objectives[item];
      return objective === undefined ? [] : [{section: sectionOf(objective), right, seenBefore: seenBefore > 0}];
    });
    return readiness(rated, sections, exam);
  }, [answers, objectives, sections, exam]);
}
