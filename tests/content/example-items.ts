import type {ExamItem} from '../../src/exam/types';

/** The exam's sections with their weights. */
export const SECTIONS = [7, 7, 5, 23, 10, 18, 13, 12, 5].map((weight, index) => ({number: index + 1, weight}));

/** An item that is right in itself, with what a test wants different. */
export function exampleItem(changes: Partial<ExamItem> = {}): ExamItem {
  const id = changes.id ?? 'q-4-001';
  return {
    id,
    revision: 1,
    section: 4,
    objective: '4.2',
    device: 'limit',
    stem: 'How many SKUs may one message hold?',
    select: 1,
    options: ['10,000', '5,000', '1,000', '500'].map((text, index) => ({
      id: `${id}-${'abcd'[index]}`,
      text,
      correct: index === 0,
      why: `Why ${text}.`,
    })),
    difficulty: 1,
    answer: '/4-integrations/#4.2',
    sources: ['oms-api'],
    messages: [],
    ...changes,
  };
}

/** Five forms' worth of items, on four objectives per section and three lines per objective. */
export function exampleBank(): ExamItem[] {
  return SECTIONS.flatMap(({number}, index) =>
    Array.from({length: [20, 20, 15, 70, 30, 55, 40, 35, 15][index]!}, (_, item) =>
      exampleItem({
        id: `q-${number}-${String(item + 1).padStart(3, '0')}`,
        section: number,
        objective: `${number}.${(item % 4) + 1}`,
        line: `k-${number}.${(item % 4) + 1}-line-${Math.floor(item / 4)}`,
      }),
    ),
  );
}
