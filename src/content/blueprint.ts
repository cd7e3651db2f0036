import type {MarkdownDocument} from './kit/markdown';
import type {Problem} from './kit/problem';
import type {Section} from './kinds/chapter';
import type {Draft} from './model';

const FRONT_PAGE = 'index.mdx';

/** Sections, weights and objectives against the exam: nothing missing, nothing twice. */
export function checkBlueprint({exam, sections}: Draft, markdown: Map<string, MarkdownDocument>): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, line: number, message: string, hint: string) =>
    problems.push({file, line, message, hint});
  const seen = new Map<string, string>();
  const once = (what: string, file: string, line: number) => {
    const earlier = seen.get(what);
    if (earlier) report(file, line, `${what} is there twice`, `the other one is at ${earlier}`);
    seen.set(what, `docs/${file}:${line}`);
  };
  const lineOf = (section: Section, key: string) => markdown.get(section.file)!.frontMatter.lineOf([key]);

  for (const section of sections) once(`section ${section.number}`, section.file, lineOf(section, 'section'));
  for (let number = 1; number <= 9; number += 1) {
    if (![...markdown.keys()].some((file) => file.startsWith(`${number}-`)))
      report(
        FRONT_PAGE,
        1,
        `section ${number} has no chapter`,
        `add docs/${number}-…/index.mdx with "section: ${number}"`,
      );
  }
  if (!markdown.has(FRONT_PAGE))
    report(FRONT_PAGE, 1, 'the front page is missing', 'add docs/index.mdx with the figures of the exam');
  // A chapter that could not be read is reported already; sums without it would only repeat that.
  const complete = sections.length === 9 && new Set(sections.map(({number}) => number)).size === 9;
  const total = sections.reduce((sum, {weight}) => sum + weight, 0);
  if (complete && total !== 100) {
    const [first] = sections as [Section];
    const weights = sections.map((section) => `${section.weight} in docs/${section.file}:${lineOf(section, 'weight')}`);
    report(
      first.file,
      lineOf(first, 'weight'),
      `the weights of the sections sum to ${total}, not 100`,
      weights.join(', '),
    );
  }
  for (const {number, file, objectives, incomplete} of sections) {
    for (const {id, line} of objectives) once(`objective ${id}`, file, line);
    if (incomplete) continue;
    const places = objectives.map(({id}) => id.split('.').map(Number)).filter(([section]) => section === number);
    const last = Math.max(0, ...places.map(([, place]) => place!));
    for (let place = 1; place <= last; place += 1) {
      const id = `${number}.${place}`;
      if (!objectives.some((objective) => objective.id === id))
        report(file, 1, `objective ${id} is missing`, `add "## ${id} …" with its answer`);
    }
  }
  const count = new Set(sections.flatMap(({objectives}) => objectives.map(({id}) => id))).size;
  if (complete && exam && !sections.some(({incomplete}) => incomplete) && count !== exam.objectives)
    report(
      FRONT_PAGE,
      markdown.get(FRONT_PAGE)!.frontMatter.lineOf(['exam', 'objectives']),
      `the chapters answer ${count} objectives, the exam has ${exam.objectives}`,
      sections.map(({number, objectives}) => `section ${number}: ${objectives.length}`).join(', '),
    );
  return problems;
}
