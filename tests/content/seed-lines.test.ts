import {readFileSync} from 'node:fs';
import {beforeAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import type {Objective} from '../../src/content';
import {readContent} from '../../src/content/read';

/** An objective of the exam's own list, and the question and topic lines under it. */
interface ExamObjective {
  id: string;
  title: string;
  lines?: string[];
}

const examObjectives = parse(readFileSync('tests/fixtures/exam-lines.yaml', 'utf8')) as ExamObjective[];
let objectives: Objective[];

beforeAll(async () => {
  objectives = (await readContent('docs')).sections.flatMap((section) => section.objectives);
}, 60_000);

/** A heading by its letters and digits alone. */
function bare(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, '');
}

describe("the exam's own list", () => {
  it('has 37 objectives in nine sections', () => {
    const sections = examObjectives.map(({id}) => Number(id[0]));
    expect([...new Set(sections)].map((number) => sections.filter((each) => each === number).length)).toEqual([
      3, 2, 3, 9, 3, 4, 7, 4, 2,
    ]);
  });

  it('is answered in full: the chapters have its objectives, in its order and words', () => {
    expect(objectives.map(({id, title}) => `${id} ${bare(title)}`)).toEqual(
      examObjectives.map(({id, title}) => `${id} ${bare(title)}`),
    );
  });

  it('is answered in full: every question and topic line is a heading of its objective', () => {
    const missing = examObjectives.flatMap(({id, lines = []}) => {
      const questions =
        objectives.find((objective) => objective.id === id)?.questions.map(({title}) => bare(title)) ?? [];
      return lines.filter((line) => !questions.includes(bare(line))).map((line) => `${id}: ${line}`);
    });
    expect(missing).toEqual([]);
  });
});
