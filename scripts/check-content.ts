import {ContentError} from '../src/content';
import {readContent} from '../src/content/read';

/** Checks everything under `docs/` without building the site. Exit code 1 when something is wrong. */
try {
  const started = performance.now();
  const guide = await readContent('docs');
  const objectives = guide.sections.flatMap((section) => section.objectives);
  console.log(
    `content: ${guide.sections.length} chapters, ${objectives.length} objectives, ${guide.messages.size} messages, ` +
      `${guide.flows.size} flows, ${guide.terms.size} terms, ${guide.sources.size} sources, ` +
      `${objectives.reduce((sum, {words}) => sum + words, 0)} words (${Math.round(performance.now() - started)} ms)`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
