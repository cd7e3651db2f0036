import {expect, it} from 'vitest';
import {sectionOf} from '../../src/exam/objective-id';
import {readContent} from '../../src/content/read';

// That every line is a heading of its objective is part of the content check.
const {examLines, sections} = await readContent('docs');

it("the exam's own list has 37 objectives in nine sections, and the chapters have them in its order", () => {
  expect(sections.map(({number}) => examLines.filter(({id}) => sectionOf(id) === number).length)).toEqual([
    3, 2, 3, 9, 3, 4, 7, 4, 2,
  ]);
  expect(sections.flatMap(({objectives}) => objectives.map(({id}) => id))).toEqual(examLines.map(({id}) => id));
});
