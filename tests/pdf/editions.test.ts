import {existsSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {type Content, examItems} from '../../src/content';
import {readContent} from '../../src/content/read';
import {BuiltSite} from '../../src/print/built-site';
import {articleWords, wordsOf} from './article-words';
import {type Page, type ReadPdf, readPdf, squeeze, textOf} from './read-pdf';

const BUILD = process.env.BUILD_DIR ?? 'build';
const PDFS = process.env.PDF_DIR ?? path.join(BUILD, 'pdf');

/** Side margins of the print edition: 20 mm, in points. */
const MARGIN = (20 / 25.4) * 72;

/** Height of the running head and foot, from the edges of the paper. */
const EDGE = 58;

const site = await BuiltSite.open(BUILD);
const guide: Content = await readContent('docs');
const NAMES = [...guide.sections.map(({number}) => `section-${number}`), 'study-guide'];
const FILES = NAMES.flatMap((name) => [`${name}.pdf`, `${name}-letter.pdf`]);

describe.each(FILES)('%s', (file) => {
  const section = guide.sections.find(({number}) => file.startsWith(`section-${number}`));
  const sections = section ? [section] : guide.sections;
  const items = examItems(guide).filter((item) => sections.some(({number}) => number === item.section));
  let pdf: ReadPdf;

  /** The pages of a part, by its bookmark. */
  const part = (name: string) => {
    const tops = pdf.bookmarks.filter(({level}) => level === 1);
    const at = tops.findIndex(({title}) => title === name);
    return pdf.pages.slice(tops[at]!.page - 1, tops[at + 1] ? tops[at + 1]!.page - 1 : undefined).map(bodyOf);
  };

  beforeAll(async () => {
    const target = path.join(PDFS, file);
    if (!existsSync(target)) throw new Error(`There is no ${target}. Make it with: npm run pdf`);
    pdf = await readPdf(target);
  });

  test('is a document: title, language, tags, embedded fonts of its own', () => {
    expect(pdf.title).toContain(section ? `${section.number} ${section.title}` : 'Order Management Study Guide');
    expect(pdf).toMatchObject({language: 'en-US', showsTitle: true, tagged: true, hasStructure: true});
    expect(pdf.fonts.length).toBeGreaterThan(3);
    const own = /\+(SourceSerif4|SourceSans3|SourceCodePro|NotoSansMath)/;
    expect(pdf.fonts.filter(({name, embedded}) => !embedded || !own.test(name))).toEqual([]);
  });

  test('has the right paper, no empty page, and page numbers on all but the cover', () => {
    const [width, height] = file.includes('letter') ? [612, 792] : [595, 842];
    expect(pdf.pages.length).toBeGreaterThan(3);
    for (const page of pdf.pages) {
      expect(Math.abs(page.width - width!) + Math.abs(page.height - height!)).toBeLessThan(2);
      expect(squeeze(textOf([bodyOf(page)])).length, `page ${page.number}`).toBeGreaterThan(20);
    }
    const without = pdf.pages.filter(({number, items}) => {
      const foot = items.filter(({y}) => y < EDGE).map(({text}) => text);
      return squeeze(foot.join('')) !== `${number}of${pdf.pages.length}`;
    });
    expect(without.map(({number}) => number)).toEqual([1]);
  });

  test('has no text cut off at the sides or the foot, and none over another', () => {
    const wrong = pdf.pages.flatMap((page) => [
      ...page.items
        .filter(({x, width}) => x < MARGIN - 2 || x + width > page.width - MARGIN + 2)
        .map(({text}) => `page ${page.number}: "${text}" leaves the margins`),
      ...overlaps(page).map((text) => `page ${page.number}: ${text}`),
    ]);
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  test('names every objective in its text and its bookmarks', () => {
    const text = squeeze(textOf(pdf.pages));
    const titles = new Set(pdf.bookmarks.map(({title}) => title));
    for (const {id, title} of sections.flatMap(({objectives}) => objectives)) {
      expect(text).toContain(squeeze(`${id} ${title}`));
      expect([...titles]).toContain(`${id} ${title}`);
    }
  });

  test('has bookmarks that lead to their headings', () => {
    const lost = pdf.bookmarks.filter(({title, page}) => {
      const text = squeeze(textOf(pdf.pages.slice(page - 1, page)));
      return page < 1 || !text.includes(squeeze(title));
    });
    expect(lost).toEqual([]);
  });

  test('has contents whose numbers are the pages of the bookmarks', () => {
    const lines = contentsPages(pdf).flatMap(linesOf);
    const bookmarks = pdf.bookmarks.map(({title, page}) => `${squeeze(title)} ${page}`);
    expect(lines.length).toBeGreaterThan(sections.length * 3);
    expect(lines.filter(({number, leadsTo}) => number !== leadsTo)).toEqual([]);
    expect(lines.filter(({title, number}) => !bookmarks.includes(`${title} ${number}`))).toEqual([]);
  });

  test('has links that all lead somewhere', () => {
    const links = pdf.pages.flatMap((page) => page.links.map((link) => ({...link, from: page.number})));
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(({page, url}) => page === undefined && !/^https?:\/\//.test(url ?? ''))).toEqual([]);
    // Those to the site lead to a page of the build, whatever base path it is published under.
    const outside = links.flatMap(({url}) => (url?.startsWith(site.address.origin) ? [url] : []));
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.filter((url) => !isBuilt(url))).toEqual([]);
  });

  test('has message names whole, for searching and copying', () => {
    const lines = pdf.pages.map(bodyOf).flatMap(textLines);
    const byLine = lines.flatMap(namesIn);
    const all = pdf.pages.map(bodyOf).flatMap((page) => namesIn(squeeze(textOf([page]))));
    // What is cut is wider than its column: in tables with two columns of names.
    expect(byLine.length / all.length).toBeGreaterThan(0.9);
    expect([...new Set(all)].filter((name) => !byLine.includes(name))).toEqual([]);
  });

  test('asks every question of its sections with all options, by number', () => {
    const text = letters(textOf(part('Practice questions')));
    expect(items.length).toBeGreaterThan(5);
    for (const {id, stem, options} of items) {
      const start = text.indexOf(letters(`${id}answer`));
      expect(start, id).toBeGreaterThan(-1);
      // Scenario, stem and options of the longest question.
      const own = text.slice(start, start + 3000);
      for (const each of [stem, ...options.map((option) => option.text)])
        expect(own, id).toContain(letters(plain(each)));
    }
  });

  test('has a key that names the right letters and the page that answers', () => {
    const rows = part('Answers').flatMap(keyRows);
    expect(rows.map(({id}) => id)).toEqual(items.map(({id}) => id));
    const questions = textOf(part('Practice questions')).replace(/\s+/g, ' ');
    rows.forEach(({id, right, page, leadsTo}, index) => {
      const item = items[index]!;
      const start = questions.indexOf(`${id} answer`);
      const answers = right.map((letter) => {
        const option = questions.slice(questions.indexOf(` ${letter}. `, start) + 3);
        const fitting = item.options.filter(({text}) => letters(option).startsWith(letters(plain(text))));
        // Options may differ in case or signs alone; and of those that fit, one may begin as another one.
        const exact = fitting.filter(({text}) => squeeze(option).startsWith(squeeze(plain(text))));
        const candidates = exact.length > 0 ? exact : fitting;
        return candidates.sort((one, other) => other.text.length - one.text.length)[0]?.correct;
      });
      expect(answers, id).toEqual(Array.from({length: item.select}, () => true));
      const [address, hash = ''] = item.answer.split('#') as [string, string?];
      if (page === 'online') return expect(section, `${id} is answered in the book`).toBeDefined();
      expect(Number(page), id).toBe(leadsTo);
      // In print a message is one entry, whose parts have no places of their own.
      const named = address.startsWith('/messages/') ? '' : hash.replace(/-\d$/, '');
      const target = named || address.split('/').at(-2)!;
      expect(letters(textOf(pdf.pages.slice(leadsTo! - 1, leadsTo))), `${id}, ${item.answer}`).toContain(
        letters(target),
      );
      return undefined;
    });
    expect(rows.filter(({page}) => page !== 'online').length / rows.length).toBeGreaterThan(section ? 0.3 : 0.99);
  });

  test('holds every word of its chapters', async () => {
    const printed = textOf(pdf.pages.map(bodyOf));
    const counts = wordsOf(printed);
    const whole = squeeze(printed).toLowerCase();
    for (const {path: address} of sections) {
      const missing = [...(await articleWords(BUILD, address))].filter(([word, count]) => {
        // In code a word may be broken across lines; then its letters still stand in order.
        return (counts.get(word) ?? 0) < count && whole.split(word).length - 1 < count;
      });
      expect(missing, address).toEqual([]);
    }
  });
});

describe('the book', () => {
  test.each(['study-guide.pdf', 'study-guide-letter.pdf'])(
    '%s has every message, term and flow, and an index',
    async (file) => {
      const pdf = await readPdf(path.join(PDFS, file));
      const pageOf = new Map(pdf.bookmarks.map(({title, page}) => [squeeze(title), page]));
      const start = pageOf.get('Indexofmessages')!;
      const index = squeeze(textOf(pdf.pages.slice(start - 1).map(bodyOf)));
      for (const name of guide.messages.keys()) {
        expect(pageOf.get(name), name).toBeGreaterThan(0);
        expect(index).toContain(`${name}${pageOf.get(name)}`);
      }
      for (const {term} of guide.terms.values()) expect([...pageOf.keys()]).toContain(squeeze(term));
      for (const {title} of guide.flows.values()) expect([...pageOf.keys()]).toContain(squeeze(title));
      expect(pageOf.get('Objectivemap')).toBeGreaterThan(1);
      const statuses = pdf.pages.slice(pageOf.get('Statusesandreasons')! - 1, pageOf.get('Messages')! - 1).map(bodyOf);
      const lines = statuses.flatMap(textLines).join('\n');
      // A code is never cut; labels of screens have spaces and may wrap.
      const cut = guide.statuses.filter(({code}) => !code.includes(' ') && !lines.includes(code));
      expect(cut.map(({code}) => code)).toEqual([]);
    },
  );
});

/** Letters and digits alone: how a text compares with an anchor, or with what was set in other type. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A question's text without its marks. */
function plain(markdown: string): string {
  return markdown.replace(/[`*]/g, '');
}

/** The rows of the key on a page: letters, and the page as printed and as linked. */
function keyRows({links, items}: Page): {id: string; right: string[]; page: string; leadsTo: number | undefined}[] {
  const textIn = ([left, bottom, right, top]: [number, number, number, number]) =>
    items
      .filter(({x, y, width}) => x > left - 1 && x + width < right + 1 && y > bottom - 1 && y < top + 1)
      .map(({text}) => text.trim())
      .join('');
  return links.flatMap(({rect}) => {
    const id = textIn(rect);
    if (!/^q-\d+-\d{3}$/.test(id)) return [];
    const inRow = links.find((other) => other.rect[0] > rect[2] + 20 && Math.abs(other.rect[3] - rect[3]) < 4)!;
    const right = items.filter(({x, y}) => x > rect[2] && x < rect[2] + 40 && Math.abs(y - rect[1]) < 5);
    return [
      {
        id,
        right: right.flatMap(({text}) => text.match(/[A-H]/g) ?? []),
        page: textIn(inRow.rect),
        leadsTo: inRow.page,
      },
    ];
  });
}

/** Whether an address is a page of the build. */
function isBuilt(url: string): boolean {
  const path = url.split('#')[0]!;
  return path.startsWith(site.address.href) && existsSync(`${BUILD}/${path.slice(site.address.href.length)}index.html`);
}

/** All message names, the longest first: names begin with other names. */
const NAME = new RegExp(
  [...guide.messages.keys()]
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replaceAll('.', '\\.'))
    .join('|'),
  'g',
);

function namesIn(text: string): string[] {
  return [...text.matchAll(NAME)].map(([name]) => name);
}

/** The text of a page line by line: pieces whose feet are level. */
function textLines({items}: Page): string[] {
  const lines = new Map<number, string>();
  for (const {text, y} of items) {
    const key = [...lines.keys()].find((each) => Math.abs(each - y) < 1) ?? y;
    lines.set(key, `${lines.get(key) ?? ''}${text}`);
  }
  return [...lines.values()];
}

/** A page without its running head and foot. */
function bodyOf(page: Page): Page {
  return {...page, items: page.items.filter(({y}) => y > EDGE && y < page.height - EDGE)};
}

/** Pieces of text that lie over each other by more than rounding can explain. */
function overlaps({items}: Page): string[] {
  const found: string[] = [];
  items.forEach((one, index) => {
    for (const other of items.slice(index + 1)) {
      const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      // Letters without those below the line fill about half of the type's height.
      const high = Math.min(one.y + one.height * 0.5, other.y + other.height * 0.5) - Math.max(one.y, other.y);
      if (wide > 1.5 && high > 1.5) found.push(`"${one.text}" and "${other.text}" overlap`);
    }
  });
  return found;
}

function contentsPages({pages, bookmarks}: ReadPdf): Page[] {
  const first = bookmarks.findIndex(({title}) => title === 'Contents');
  return pages.slice(bookmarks[first]!.page - 1, bookmarks[first + 1]!.page - 1);
}

/** The lines of the contents: title and number as printed, and the page the line's link leads to. */
function linesOf(page: Page): {title: string; number: number; leadsTo: number | undefined}[] {
  return page.links.map(({rect: [left, bottom, right, top], page: leadsTo}) => {
    const inside = page.items.filter(
      ({x, y, width}) => x > left - 1 && x + width < right + 1 && y > bottom - 1 && y < top + 1,
    );
    const isNumber = ({x, text}: {x: number; text: string}) => x > right - 40 && /^\d+$/.test(text.trim());
    const title = inside.filter((item) => !isNumber(item)).map(({text}) => text);
    return {
      title: squeeze(title.join('')),
      number: Number(
        inside
          .filter(isNumber)
          .map(({text}) => text)
          .join(''),
      ),
      leadsTo,
    };
  });
}
