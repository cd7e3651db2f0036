import type {Section} from './kinds/chapter';
import type {Draft} from './model';
import type {MarkdownDocument} from './kit/markdown';
import type {Problem} from './kit/problem';

/** Sections, weights and objectives against the exam: nothing missing, nothing twice. */
export function checkBlueprint({exam, sections}: Draft, markdown: Map<string, MarkdownDocument>): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const once = (what: string, file: string, line: number) => {
    const place = `docs/${file}:${line}`;
    const earlier = seen.get(what);
    if (earlier) problems.push({file, line, message: `${what} is there twice`, hint: `the other one is at ${earlier}`});
    seen.set(what, place);
  };
  const lineOf = (section: Section, key: string) => markdown.get(section.file)!.frontMatter.lineOf([key]);

  for (const section of sections) once(`section ${section.number}`, section.file, lineOf(section, 'section'));
  for (let number = 1; number <= 9; number += 1) {
    const hasFile = [...markdown.keys()].some((file) => file.startsWith(`${number}-`));
    if (!hasFile)
      problems.push({
        file: 'index.mdx',
        line: 1,
        message: `section ${number} has no chapter`,
        hint: `add docs/${number}-…/index.mdx with "section: ${number}"`,
      });
  }
  if (!markdown.has('index.mdx'))
    problems.push({
      file: 'index.mdx',
      line: 1,
      message: 'the front page is missing',
      hint: 'add docs/index.mdx with the figures of the exam',
    });
  // A chapter that could not be read is reported already; sums without it would only repeat that.
  const complete = sections.length === 9 && new Set(sections.map(({number}) => number)).size === 9;
  const total = sections.reduce((sum, {weight}) => sum + weight, 0);
  if (complete && total !== 100) {
    const [first] = sections as [Section];
    problems.push({
      file: first.file,
      line: lineOf(first, 'weight'),
      message: `the weights of the sections sum to ${total}, not 100`,
      hint: sections
        .map((section) => `${section.weight} in docs/${section.file}:${lineOf(section, 'weight')}`)
        .join(', '),
    });
  }
  for (const section of sections) {
    for (const {id, line} of section.objectives) once(`objective ${id}`, section.file, line);
    const own = section.objectives.filter(({id}) => id.startsWith(`${section.number}.`));
    const places = own.map(({id}) => Number(id.split('.')[1]));
    if (section.incomplete) continue;
    for (let place = 1; place <= Math.max(0, ...places); place += 1) {
      if (!places.includes(place))
        problems.push({
          file: section.file,
          line: 1,
          message: `objective ${section.number}.${place} is missing`,
          hint: `add "## ${section.number}.${place} …" with its answer`,
        });
    }
  }
  const count = new Set(sections.flatMap(({objectives}) => objectives.map(({id}) => id))).size;
  if (complete && exam && !sections.some(({incomplete}) => incomplete) && count !== exam.objectives) {
    problems.push({
      file: 'index.mdx',
      line: markdown.get('index.mdx')!.frontMatter.lineOf(['exam', 'objectives']),
      message: `the chapters answer ${count} objectives, the exam has ${exam.objectives}`,
      hint: sections.map(({number, objectives}) => `section ${number}: ${objectives.length}`).join(', '),
    });
  }
  return problems;
}
