import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import type {BuiltSite} from '../built-site';
import type {Edition} from '../edition';
import {FONTS, FONTS_ADDRESS} from './fonts';

/** Of the text, for readers aloud. */
export const LANGUAGE = 'en-US';

/** Sizes of paper and width between the margins, as CSS says them, and what the files' names end in. */
export const PAPERS = {
  a4: {size: 'A4', height: '297mm', textWidth: '170mm', suffix: ''},
  letter: {size: 'Letter', height: '11in', textWidth: '175.9mm', suffix: '-letter'},
} as const;

export type Paper = keyof typeof PAPERS;

/** The path under which a document finds the style sheet of this folder. */
export const STYLES_ADDRESS = '/print-edition/styles/';

/** The whole edition as one HTML document, ready to be printed on a size of paper. */
export function documentHtml(edition: Edition, site: BuiltSite, paper: Paper): string {
  const parts = edition.parts.map(({element}, index) => ({
    ...element,
    properties: {...element.properties, style: `page: part-${index}`},
  }));
  const styles = [
    ...site.styles,
    ...FONTS.map((font) => `${FONTS_ADDRESS}${font}.css`),
    `${STYLES_ADDRESS}print-edition.css`,
  ];
  const head = [
    h('meta', {charSet: 'utf-8'}),
    h('title', edition.title),
    ...styles.map((href) => h('link', {rel: ['stylesheet'], href})),
    h('style', pageRules(edition, site, paper)),
  ];
  const html = h('html', {lang: LANGUAGE, dataTheme: 'light'}, [
    h('head', head),
    h('body', {className: ['edition']}, parts),
  ]);
  return `<!doctype html>${toHtml(html)}`;
}

/** Size of the paper, and the running head of every part. The cover has none. */
function pageRules({parts}: Edition, site: BuiltSite, paper: Paper): string {
  const heads = parts.map(({head}, index) =>
    head === ''
      ? `@page part-${index} { @top-left {content: none} @top-right {content: none} @bottom-right {content: none} }`
      : `@page part-${index} { @top-left {content: ${cssString(head)}} }`,
  );
  return [
    `:root { --edition-page-height: ${PAPERS[paper].height} }`,
    `@page { size: ${PAPERS[paper].size}; @top-right {content: ${cssString(site.title)}} }`,
    ...heads,
  ].join('\n');
}

function cssString(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}
