import {randomUUID} from 'node:crypto';
import {rm} from 'node:fs/promises';
import {afterAll, expect, test, vi} from 'vitest';
import {keptOr} from './kept-work';

const FOLDER = `kept-work-test-${process.pid}`;

afterAll(() => rm(`node_modules/.cache/${FOLDER}`, {recursive: true, force: true}));

test('what was made is kept for whoever asks with the same parts, and made anew for others', async () => {
  const make = vi.fn(() => Promise.resolve(randomUUID()));
  const first = await keptOr(FOLDER, ['a', 'bc'], make);
  expect(await keptOr(FOLDER, ['a', 'bc'], make)).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
  // The parts are parted: their joined text is the same.
  expect(await keptOr(FOLDER, ['ab', 'c'], make)).not.toBe(first);
});

test('what fails is not kept', async () => {
  const fail = () => Promise.reject(new Error('no drawing'));
  await expect(keptOr(FOLDER, ['x'], fail)).rejects.toThrow('no drawing');
  expect(await keptOr(FOLDER, ['x'], () => Promise.resolve('drawn'))).toBe('drawn');
});
