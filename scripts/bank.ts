import {
  ContentError,
  examItems,
  itemsOf,
  itemStatistics,
  overlaps,
  type PracticeQuestion,
  type Rate,
} from '../src/content';
import {readContent} from '../src/content/read';
import {run} from './run';

/**
 * Prints what the bank of practice questions holds: items per section, objective, device and difficulty, how often the
 * key gives itself away by its place, length or words, and the items whose key shares most with its stem.
 */
async function main(): Promise<void> {
  const content = await readContent('docs');
  const {questions, sections, answerKey} = content;
  const groups = [
    ...sections.map(({number}) => ({name: `section ${number}`, items: itemsOf(number, questions)})),
    {name: 'bank', items: questions},
  ];

  console.log(
    '\nItems; right options at each place, keys that are the longest, shortest or nearest to the stem (by chance)',
  );
  console.table(Object.fromEntries(groups.map(({name, items}) => [name, rates(items)])));

  console.log('\nItems per objective');
  console.table(
    Object.fromEntries(
      sections.flatMap(({objectives}) =>
        objectives.map(({id}) => {
          const own = questions.filter(({objective}) => objective === id);
          const rows = answerKey.filter(({objective}) => objective === id);
          const covered = rows.filter((row) => questions.some(({line}) => line === row.id)).length;
          return [
            id,
            {items: own.length, lines: `${covered} of ${rows.length}`, ...countBy(own, ({device}) => device)},
          ];
        }),
      ),
    ),
  );

  console.log('\nItems per device and difficulty');
  const devices = [...new Set(questions.map(({device}) => device))].sort();
  console.table(
    Object.fromEntries(
      devices.map((device) => {
        const own = questions.filter((each) => each.device === device);
        const difficulties = countBy(own, ({difficulty}) => `difficulty ${difficulty}`);
        return [device, {items: own.length, share: percent(own.length / questions.length), ...difficulties}];
      }),
    ),
  );

  const echoes = questions
    .filter(({select}) => select === 1)
    .map((item) => ({item, ...overlaps(item)}))
    .map(({item, key, distractors}) => ({
      item,
      key,
      excess: key.length - Math.max(0, ...distractors.map((words) => words.length)),
    }))
    .filter(({excess}) => excess > 0)
    .sort((a, b) => b.excess - a.excess);
  console.log(
    `\nItems whose key shares more words with the stem than any other option does: ${echoes.length}; the furthest:`,
  );
  for (const {item, key} of echoes.slice(0, 10)) console.log(`  ${item.id}  ${key.join(', ')}`);

  const bytes = Buffer.byteLength(JSON.stringify(examItems(content)));
  console.log(`\n${questions.length} items, ${Math.round(bytes / 1000)} kB as the browser gets them, uncompressed`);
}

function rates(items: readonly PracticeQuestion[]) {
  const {multiple, longest, shortest, echoes, positions} = itemStatistics(items);
  return {
    items: items.length,
    'several right': `${multiple} (${percent(multiple / items.length)})`,
    ...Object.fromEntries(positions.slice(0, 4).map(({place, rate}) => [`at ${place + 1}`, shown(rate)])),
    longest: shown(longest),
    shortest: shown(shortest),
    nearest: shown(echoes),
  };
}

function shown({count, expected}: Rate): string {
  return `${Math.round(count)} (${Math.round(expected)})`;
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${Math.round(share * 100)} %`;
}

function countBy(
  items: readonly PracticeQuestion[],
  nameOf: (item: PracticeQuestion) => string,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[nameOf(item)] = (counts[nameOf(item)] ?? 0) + 1;
  return counts;
}

run(main, [ContentError]);
