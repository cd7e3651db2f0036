import {useMemo} from 'react';
import {sectionOf} from '../../exam/objective-id';
import {readiness} from '../../exam/readiness';
import {daysOf, type Mastery, masteryOf, nextSteps} from '../../learner';
import {dueByObjective} from '../../learner/review';
import {useExam} from '../../ui/useExam';
import {useTicks, viewOfRecord} from '../record';
import {useAnswers, useReview, useReviewData} from '../review/useReview';

export const useDays = viewOfRecord(daysOf);

const NONE: Record<string, string> = {};

/** Item → objective; empty until it is loaded. */
export function useObjectives(): Record<string, string> {
  return useReviewData().data?.items ?? NONE;
}

/** Mastery of sections and objectives. */
export function useMastery(): ReadonlyMap<number | string, Mastery> {
  const answers = useAnswers();
  const objectives = useObjectives();
  return useMemo(() => masteryOf(answers, (item) => objectives[item]), [answers, objectives]);
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
