import {parseArgs} from 'node:util';
import {readableSize} from '../src/print/readable-size';
import type {Paper} from '../src/print/document';
import {PrintError} from '../src/print/print-error';
import {printEditions} from '../src/print/run';

/**
 * Prints the guide from a finished build: `pdf/section-1.pdf` to `section-9.pdf` and `study-guide.pdf`, in A4 and Letter.
 *   npm run pdf -- --only section-4 --paper a4 --build build --out build/pdf
 * Exit codes: 0 all made; 1 some failed; 2 nothing could be made.
 */
const {values} = parseArgs({
  options: {
    build: {type: 'string'},
    out: {type: 'string'},
    only: {type: 'string', multiple: true},
    paper: {type: 'string', multiple: true},
  },
});

try {
  const started = performance.now();
  const outcomes = await printEditions({
    buildDir: values.build,
    outDir: values.out,
    only: values.only,
    papers: values.paper as Paper[] | undefined,
    onProgress: ({file, seconds, pages, bytes, error}, done, of) =>
      console.log(
        `[${done}/${of}] ${file}: ${error ? `FAILED: ${error.message}` : `${pages} pages, ${readableSize(bytes!)}`}, ${seconds.toFixed(1)} s`,
      ),
  });
  const failed = outcomes.filter(({error}) => error);
  console.log(
    `${outcomes.length - failed.length} of ${outcomes.length} files in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  if (failed.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof PrintError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
