import {existsSync} from 'node:fs';
import {mkdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {launchChromium} from '../src/browser/chromium';
import {readContent} from '../src/content/read';
import {cardOf} from '../src/site/post-build/social-cards';
import {run} from './run';

/** Size that the networks show, in pixels. */
const SIZE = {width: 1200, height: 630};

/**
 * Draws the pictures that stand for chapters and flows where a link to them is shared: `build/social/*.png`.
 *   npm run social-cards -- build
 */
async function main(): Promise<void> {
  const [build = 'build'] = process.argv.slice(2);
  if (!existsSync(path.join(build, 'index.html'))) throw new Error(`There is no finished build in ${build}/.`);
  const {sections, flows} = await readContent('docs');
  const cards = [
    ...sections.map(({path: address, number, title, weight}) => ({
      address,
      over: `Section ${number} of ${sections.length}`,
      title,
      under: `${weight} % of the exam`,
    })),
    ...[...flows.values()].map(({path: address, title, steps}) => ({
      address,
      over: 'Message flow',
      title,
      under: `${steps.length} steps`,
    })),
  ];
  const [serif, sans] = await Promise.all([font('source-serif-4', 600), font('source-sans-3', 400)]);
  await mkdir(path.join(build, 'social'), {recursive: true});
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({viewport: SIZE});
    for (const {address, ...texts} of cards) {
      await page.setContent(cardHtml(texts, serif, sans));
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({path: path.join(build, cardOf(address)!)});
    }
  } finally {
    await browser.close();
  }
  console.log(`${cards.length} social cards in ${path.join(build, 'social')}`);
}

/** A font of the printed edition as an address of its own: the card has no other files. */
async function font(name: string, weight: number): Promise<string> {
  const file = `node_modules/@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`;
  return `data:font/woff2;base64,${(await readFile(file)).toString('base64')}`;
}

/** Colors and measures follow src/css/tokens.css. */
function cardHtml(
  {over, title, under}: {over: string; title: string; under: string},
  serif: string,
  sans: string,
): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><style>
    @font-face { font-family: Card-Serif; src: url(${serif}); font-weight: 600; }
    @font-face { font-family: Card-Sans; src: url(${sans}); }
    body { margin: 0; padding: 72px 80px; box-sizing: border-box; height: 630px; display: flex; flex-direction: column;
      background: #fdfcf9; color: #1d2730; border-left: 24px solid #0b5d66; font: 34px/1.3 Card-Sans; }
    h1 { font: 600 76px/1.15 Card-Serif; margin: 24px 0 auto; text-wrap: balance; }
    .over { color: #0b5d66; } .under { color: #8a4b00; } .site { color: #4a5660; font-size: 28px; margin-top: 12px; }
  </style><div class="over">${escape(over)}</div><h1>${escape(title)}</h1>
  <div class="under">${escape(under)}</div><div class="site">Order Management Study Guide</div>`;
}

run(main, [Error]);
