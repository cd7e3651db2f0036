import {readContent} from '../src/content/read';

/** Prints what every objective holds: words of text, sources cited, messages named, questions answered. */
const {sections} = await readContent('docs');
const objectives = sections.flatMap((section) => section.objectives.map((objective) => ({...objective, section})));
console.table(
  Object.fromEntries(
    objectives.map(({id, words, references, questions, section}) => [
      id,
      {
        'weight of section': section.weight,
        words,
        sources: references.sources.size,
        messages: references.messageNames.size,
        headings: questions.length,
      },
    ]),
  ),
);
const total = objectives.reduce((sum, {words}) => sum + words, 0);
console.log(
  `${objectives.length} objectives, ${total} words; fewest: ${Math.min(...objectives.map(({words}) => words))}`,
);
