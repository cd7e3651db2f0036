import {type Content, ContentError, itemsOf, itemStatistics, lintBank} from '../src/content';
import {readContent} from '../src/content/read';
import {itemsBySection} from '../src/exam/items';
import {run} from './run';

/** Checks everything under `docs/` without building the site. Exit code 1 when something is wrong. */
async function main(): Promise<void> {
  const started = performance.now();
  const guide = await readContent('docs');
  const objectives = guide.sections.flatMap((section) => section.objectives);
  console.log(
    `content: ${guide.sections.length} chapters, ${objectives.length} objectives, ${guide.messages.size} messages, ` +
      `${guide.flows.size} flows, ${guide.terms.size} terms, ${guide.sources.size} sources, ` +
      `${objectives.reduce((sum, {words}) => sum + words, 0)} words (${Math.round(performance.now() - started)} ms)`,
  );
  printBank(guide);
  const problems = lintBank(guide);
  if (problems.length > 0) throw new ContentError(problems);
}

/** The bank in short: items of what five forms need, per section. `npm run bank` has the rest. */
function printBank({sections, questions}: Content): void {
  const shares = itemsBySection(sections, 60);
  console.table(
    Object.fromEntries(
      sections.map(({number, objectives}) => {
        const own = itemsOf(number, questions);
        const {multiple} = itemStatistics(own);
        const counts = objectives.map(({id}) => own.filter(({objective}) => objective === id).length);
        return [
          `section ${number}`,
          {
            items: own.length,
            needed: shares.get(number)! * 5,
            'fewest per objective': Math.min(...counts),
            'several right': multiple,
          },
        ];
      }),
    ),
  );
  console.log(`bank: ${questions.length} items`);
}

run(main, [ContentError]);
