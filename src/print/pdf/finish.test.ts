import {expect, test} from 'vitest';
import {isBrokenForm} from './finish';

test.each([
  ['lost space', '4.1 Demonstrate ability to design anintegration'],
  ['nothing lost', '4.1 Demonstrate ability to design an integration'],
  ['first line twice', '4.1 Demonstrate ability4.1 Demonstrate abilityto design an integration'],
])('a printed bookmark is recognized: %s', (_, printed) => {
  expect(isBrokenForm(printed, '4.1 Demonstrate ability to design an integration')).toBe(true);
});

test.each([
  ['another heading', '4.2 Determine the actions needed'],
  ['a part of it', '4.1 Demonstrate ability'],
  ['nothing', ''],
])('a printed bookmark is not taken for %s', (_, printed) => {
  expect(isBrokenForm(printed, '4.1 Demonstrate ability to design an integration')).toBe(false);
});
