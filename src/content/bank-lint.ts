import {itemsBySection} from '../exam/items';
import {sectionOf} from '../exam/objective-id';
import {itemsOf, itemStatistics, keyLength, overlaps, type Rate, stripMarks, wordsOf} from './bank-statistics';
import type {ReferenceCheck} from './kinds/kind';
import type {PracticeQuestion} from './kinds/question';
import type {Problem} from './kit/problem';
import type {Content} from './model';

/** Where in an item something is wrong: the path of a value within it. */
interface Finding {
  path: PropertyKey[];
  message: string;
}

interface ItemRule {
  name: string;
  /** What the author should do. */
  mend: string;
  find(item: PracticeQuestion, sources: Content['sources']): Iterable<Finding>;
}

const NUMBERS = ['', '', 'TWO', 'THREE', 'FOUR'];

/** A letter or a place of an option, or another option, in a text: it means nothing once the options are shuffled. */
const NAMES_AN_OPTION = new RegExp(
  [
    String.raw`\b(?:[Oo]ptions?|[Aa]nswers?|[Cc]hoices?) (?:[A-E]\b|\(?[a-e]\)|[1-5]\b)`,
    String.raw`(?<![\w-])[A-E] (?:and|or|&) [A-E](?![\w-])`,
    String.raw`\b[Tt]he (?:first|second|third|fourth|fifth|last|other|previous|next|remaining) (?:options?|choices?|answer options?)\b`,
    String.raw`\b[Bb]oth of these\b`,
  ].join('|'),
);
const OF_THE_ABOVE =
  /\b(?:all|none|any|both|neither|either) of (?:the )?(?:above|following|options|answers|choices|others?)\b/i;
const SMALL_NEGATIVE = /\b(?:not|never|except)\b|\w+n['’]t\b/;
/** Stems that say nothing without their options. */
const EMPTY_STEM =
  /^which (?:of (?:the following|these) )?(?:(?:TWO|THREE|FOUR|one)? ?(?:of (?:the following|these) )?(?:statements?|answers?|options?)? ?)?(?:is|are|holds?|applies|apply)(?: (?:true|correct|right))?\?$/i;
/** Words by which a question says that it rests on code. */
const NAMES_CODE = /definition|\bcode\b|\bsamples?\b|library|\bmock|\bfake|stand-in|workspace|repositor|read-?me/i;

/** The longest option may have this many letters more than the shortest, or this many times its letters. */
const LENGTH_DIFFERENCE = 45;
/** Names and figures may differ by so many letters, whatever their ratio. */
const SMALL_DIFFERENCE = 25;
const LENGTH_RATIO = 3.5;
/** Letters by which a key must stand out from all other options to be a fault of the item. */
const KEY_DIFFERENCE = 20;
const KEY_RATIO = 1.6;

/** What must hold of an item alone. Broken rules stop the build. */
export const ITEM_RULES: readonly ItemRule[] = [
  {
    name: 'key and count',
    mend: 'mark as many options with "correct: true" as "select" says, and leave at least one wrong',
    *find({select, options}) {
      const right = options.filter(({correct}) => correct).length;
      if (right !== select || right === options.length)
        yield {path: ['select'], message: `"select" is ${select}, but ${right} of ${options.length} options are right`};
    },
  },
  {
    name: 'number in the stem',
    mend: 'say how many to choose in capitals, as in "Which TWO …?"; leave the number out when one is right',
    *find({select, stem}) {
      const word = NUMBERS[select];
      const said = NUMBERS.filter((each) => each !== '' && new RegExp(`\\b${each}\\b`).test(stem));
      if (select === 1 ? said.length === 0 : said.length === 1 && said[0] === word) return;
      const message = said.length > 0 ? `the stem says ${said.join(' and ')}` : `the stem does not say ${word}`;
      yield {path: ['stem'], message: `${message}, and "select" is ${select}`};
    },
  },
  {
    name: 'number of options',
    mend: 'give it 3 to 5 options; three that are plausible do better than five that are not',
    *find({options: {length}}) {
      if (length < 3 || length > 5)
        yield {path: ['options'], message: `it has ${length} ${length === 1 ? 'option' : 'options'}`};
    },
  },
  {
    name: 'no option of the above',
    mend: 'name what is meant; options are shuffled, and "all" and "none" are guessed without knowing',
    find: (item) => findInOptions(item, OF_THE_ABOVE),
  },
  {
    name: 'no letters or places',
    mend: 'name what the other option says; letters and places change as options are shuffled',
    find: (item) => findInOptions(item, NAMES_AN_OPTION),
  },
  {
    name: 'negatives in capitals',
    mend: 'write NOT, NEVER or EXCEPT (and "does NOT" for "doesn’t"), or ask for what is so',
    *find({stem}) {
      const found = SMALL_NEGATIVE.exec(stripMarks(stem));
      if (found) yield {path: ['stem'], message: `"${found[0]}" in the stem is easily overread`};
    },
  },
  {
    name: 'no option twice',
    mend: 'take one out, or make it say something else',
    *find({options}) {
      const seen = new Set<string>();
      for (const [index, {text}] of options.entries()) {
        if (seen.has(normalized(text)))
          yield {path: ['options', index, 'text'], message: `the option "${text}" is there twice`};
        seen.add(normalized(text));
      }
    },
  },
  {
    name: 'a question of its own',
    mend: 'ask something that can be answered before the options are read, and end with a question mark',
    *find({stem, scenario}) {
      const path = ['stem'];
      if (!stem.trimEnd().endsWith('?')) yield {path, message: 'the stem is no question'};
      else if (EMPTY_STEM.test(stem.trim()) && scenario === undefined)
        yield {path, message: `"${stem}" asks nothing without its options`};
    },
  },
  {
    name: 'options of like length',
    mend: 'shorten the longest or say more in the shortest; a length that stands out is a hint',
    *find({options}) {
      const lengths = options.map(({text}) => Math.max(1, stripMarks(text).length));
      const [longest, shortest] = [Math.max(...lengths), Math.min(...lengths)];
      const difference = longest - shortest;
      if (difference > LENGTH_DIFFERENCE || (difference > SMALL_DIFFERENCE && longest / shortest > LENGTH_RATIO))
        yield {path: ['options'], message: `the longest option has ${longest} letters, the shortest ${shortest}`};
    },
  },
  {
    name: 'a key that does not stand out',
    mend: 'give a wrong option the same length; the exact and careful answer is taken for the right one',
    *find(item) {
      const key = keyLength(item);
      if (!key) return;
      const {own, shortest, longest, place} = key;
      const path = ['options', place, 'text'];
      if (own - longest > KEY_DIFFERENCE && own > longest * KEY_RATIO)
        yield {path, message: `the key has ${own} letters, no other option more than ${longest}`};
      if (shortest - own > KEY_DIFFERENCE && own * KEY_RATIO < shortest)
        yield {path, message: `the key has ${own} letters, every other option at least ${shortest}`};
    },
  },
  {
    name: 'no echo of the stem',
    mend: 'take the words out of the key, or give them to a wrong option as well',
    *find(item) {
      const {key, distractors} = overlaps(item);
      if (item.select > 1 || key.length < 3 || distractors.some((words) => words.length > 0)) return;
      const place = item.options.findIndex(({correct}) => correct);
      yield {path: ['options', place, 'text'], message: `only the key repeats words of the stem: ${key.join(', ')}`};
    },
  },
  {
    name: 'code is named as code',
    mend: 'say in the scenario or the stem what it rests on, as in "in the published API definition" or "in public code"',
    *find({sources: ids, scenario = '', stem}, sources) {
      const isCode = ids.length > 0 && ids.every((id) => sources.get(id)?.kind === 'code');
      if (isCode && !NAMES_CODE.test(`${scenario} ${stem}`))
        yield {path: ['stem'], message: 'all its sources are code, and the question does not say so'};
    },
  },
];

function* findInOptions({options}: PracticeQuestion, pattern: RegExp): Iterable<Finding> {
  for (const [index, option] of options.entries()) {
    for (const key of ['text', 'why'] as const) {
      const found = pattern.exec(option[key]);
      if (found) yield {path: ['options', index, key], message: `"${found[0]}" in an option or its reason`};
    }
  }
}

function normalized(text: string): string {
  return stripMarks(text).toLowerCase().replace(/\s+/g, ' ').replace(/[.!]$/, '').trim();
}

/** What an item breaks, each with what to do. */
export function lintItem(
  item: PracticeQuestion,
  sources: Content['sources'] = new Map(),
): (Finding & {rule: string; hint: string})[] {
  return ITEM_RULES.flatMap(({name, mend, find}) =>
    [...find(item, sources)].map((finding) => ({...finding, rule: name, hint: mend})),
  );
}

/** Two questions are near-duplicates from this share of common words on (Jaccard). */
const ALIKE = 0.75;

/** Pairs of items that ask nearly the same: scenario and stem together share most of their words. */
export function nearDuplicates<Item extends Pick<PracticeQuestion, 'stem' | 'scenario'>>(
  items: readonly Item[],
): {item: Item; twin: Item}[] {
  const words = items.map(({scenario = '', stem}) => wordsOf(`${scenario} ${stem}`));
  return items.flatMap((item, index) => {
    const earlier = items.slice(0, index);
    return earlier.filter((_, other) => jaccard(words[index]!, words[other]!) >= ALIKE).map((twin) => ({item, twin}));
  });
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}

/** Reports what items break, each alone and against each other. */
export function checkItems({questions, sources}: Pick<Content, 'questions' | 'sources'>, check: ReferenceCheck): void {
  for (const item of questions) {
    for (const {path, message, hint} of lintItem(item, sources))
      check.report(check.at(item.file, [item.index, ...path]), `${item.id}: ${message}`, hint);
  }
  for (const {item, twin} of nearDuplicates(questions))
    check.report(
      check.at(item.file, [item.index, 'stem']),
      `${item.id} asks nearly the same as ${twin.id} (docs/${twin.file})`,
      'take one out, or ask for something else',
    );
}

/** Full forms that the bank must be good for, per section. */
const FORMS = 5;
const FORM_ITEMS = 60;
const FEWEST_PER_OBJECTIVE = 4;
/** Share of items with more than one right option: about a quarter. */
const MULTIPLE = {least: 0.15, most: 0.35};
/** Least share of exact numbers and of independent statements, which need knowledge most. */
const NEEDS_KNOWLEDGE = 0.4;
/** How far a rate may lie from chance, in standard deviations: for a section (nine are tried), and for the bank. */
const SECTION_TOLERANCE = 3;
const BANK_TOLERANCE = 2.5;

interface BankRule {
  name: string;
  mend: string;
  /** Messages with their numbers; of a section where one is given. */
  find(content: Content): Iterable<{section?: number; message: string}>;
}

/** What must hold of the bank as a whole. An unfinished bank breaks them: they stop `npm run check`, not the build. */
export const BANK_RULES: readonly BankRule[] = [
  {
    name: 'items per section',
    mend: `write more, or move the weights of the exam: ${FORMS} forms of ${FORM_ITEMS} are drawn by them`,
    *find({sections, questions}) {
      for (const [section, share] of itemsBySection(sections, FORM_ITEMS)) {
        const {length} = itemsOf(section, questions);
        if (length < share * FORMS)
          yield {section, message: `section ${section} has ${length} items of ${share * FORMS}`};
      }
    },
  },
  {
    name: 'items per objective',
    mend: `every objective needs at least ${FEWEST_PER_OBJECTIVE}`,
    *find({sections, questions}) {
      for (const {id} of sections.flatMap(({objectives}) => objectives)) {
        const {length} = questions.filter(({objective}) => objective === id);
        if (length < FEWEST_PER_OBJECTIVE)
          yield {section: sectionOf(id), message: `objective ${id} has ${length} items`};
      }
    },
  },
  {
    name: 'every line covered',
    mend: 'write an item on it, with the row’s id as "line"',
    *find({answerKey, questions}) {
      const covered = new Set(questions.map(({line}) => line));
      for (const {id, line, objective} of answerKey) {
        if (!covered.has(id))
          yield {section: sectionOf(objective), message: `no item covers the line ${id} ("${line}")`};
      }
    },
  },
  {
    name: 'multiple-select share',
    mend: 'turn some into items with another number of right options; about a quarter have more than one',
    *find({questions}) {
      const {multiple, items} = itemStatistics(questions);
      const share = multiple / items;
      if (share < MULTIPLE.least || share > MULTIPLE.most)
        yield {message: `${multiple} of ${items} items (${percent(share)}) have more than one right option`};
    },
  },
  {
    name: 'items that need knowledge',
    mend: 'write more that ask for exact numbers (limit) or for statements that are true on their own (statements)',
    *find({questions}) {
      const asked = questions.filter(({device}) => device === 'limit' || device === 'statements').length;
      const share = asked / questions.length;
      if (share < NEEDS_KNOWLEDGE)
        yield {message: `${asked} of ${questions.length} items (${percent(share)}) are limit or statements`};
    },
  },
  {
    name: 'key position',
    mend: 'move right options to other places; where options are printed unshuffled the place is a hint',
    find: (content) =>
      findOffChance(content, ({positions}) =>
        positions.map(({place, rate}) => ({what: `right option at place ${place + 1}`, rate})),
      ),
  },
  {
    name: 'length of keys',
    mend: 'lengthen or shorten wrong options of some items; the key should be the longest, and the shortest, as often as chance has it',
    find: (content) =>
      findOffChance(content, ({longest, shortest}) => [
        {what: 'key is the longest option', rate: longest},
        {what: 'key is the shortest option', rate: shortest},
      ]),
  },
  {
    name: 'words shared with the stem',
    mend: 'take words of the stem out of keys, or put them into wrong options',
    find: (content) =>
      findOffChance(content, ({echoes}) => [{what: 'key shares most words with the stem', rate: echoes}]),
  },
];

/** Rates that lie too far from chance, per section and over the whole bank. */
function* findOffChance(
  {sections, questions}: Content,
  ratesOf: (statistics: ReturnType<typeof itemStatistics>) => {what: string; rate: Rate}[],
) {
  for (const section of [...sections.map(({number}) => number), undefined]) {
    const items = section === undefined ? questions : itemsOf(section, questions);
    const tolerance = section === undefined ? BANK_TOLERANCE : SECTION_TOLERANCE;
    for (const {what, rate} of ratesOf(itemStatistics(items))) {
      const {count, expected, deviation, of} = rate;
      // A half for the step from whole items to a curve; small sections need it.
      if (Math.abs(count - expected) <= tolerance * deviation + 0.5) continue;
      const where = section === undefined ? 'the bank' : `section ${section}`;
      const message = `${where}: ${what} in ${round(count)} of ${of} items with one right option, by chance ${round(expected)}`;
      yield {section, message};
    }
  }
}

/** What the bank as a whole breaks, at the first file of the section concerned. */
export function lintBank(content: Content): Problem[] {
  const {questions, sections} = content;
  return BANK_RULES.flatMap(({mend, find}) =>
    [...find(content)].map(({section, message}) => {
      const [first] = section === undefined ? questions : itemsOf(section, questions);
      const chapter = sections.find(({number}) => number === section);
      return {file: first?.file ?? `${chapter?.path.slice(1) ?? ''}questions.yaml`, line: 1, message, hint: mend};
    }),
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function round(count: number): number {
  return Math.round(count * 10) / 10;
}
