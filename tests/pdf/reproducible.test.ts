import {mkdtemp, readFile, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {printEditions} from '../../src/print/run';

const BUILD = process.env.BUILD_DIR ?? 'build';
const scratch = await mkdtemp(path.join(os.tmpdir(), 'print-'));

afterAll(() => rm(scratch, {recursive: true}));

test('two runs from one build give the same bytes', async () => {
  const files = [];
  for (const run of ['first', 'second']) {
    const outDir = path.join(scratch, run);
    const outcomes = await printEditions({buildDir: BUILD, outDir, only: ['section-9'], papers: ['a4']});
    expect(outcomes.map(({error}) => error)).toEqual([undefined]);
    files.push(await readFile(path.join(outDir, 'section-9.pdf')));
  }
  expect(files[0]!.equals(files[1]!)).toBe(true);
});
