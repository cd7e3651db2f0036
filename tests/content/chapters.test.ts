import {describe, expect, it} from 'vitest';
import {readContent} from '../../src/content/read';

const guide = await readContent('docs');

describe('every objective', () => {
  for (const section of guide.sections) {
    for (const {id, words, references} of section.objectives) {
      it(`${id} is answered at the length its weight asks for, from at least two sources`, () => {
        expect(words).toBeGreaterThanOrEqual(section.weight >= 10 ? 500 : 250);
        expect(references.sources.size).toBeGreaterThanOrEqual(2);
      });
    }
  }
});

it('the chapters together are a book, not a list of headings and not an encyclopedia', () => {
  const words = guide.sections
    .flatMap(({objectives}) => objectives)
    .reduce((sum, objective) => sum + objective.words, 0);
  expect(words).toBeGreaterThan(20_000);
  expect(words).toBeLessThan(35_000);
});

it('there are the messages, flows and terms the guide promises', () => {
  expect(guide.messages.size).toBeGreaterThanOrEqual(135);
  expect(guide.flows.size).toBeGreaterThanOrEqual(14);
  expect(guide.terms.size).toBeGreaterThanOrEqual(80);
});
