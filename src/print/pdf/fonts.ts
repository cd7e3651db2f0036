import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {openSync} from 'fontkit';
import type {Element} from 'hast';
import {SKIP, visit} from 'unist-util-visit';
import {headingLevel, textOf} from '../hast';
import type {Part} from '../parts/part';
import {PrintError} from '../print-error';

/** Where the fonts lie, and under which path the print edition finds them. */
export const FONTS_FOLDER = 'node_modules/@fontsource';
export const FONTS_ADDRESS = '/print-edition/fonts/';

/** Weights and styles the edition uses. The fonts of machines differ, so none is used; a test looks for them. */
export const FONTS = [
  ...['400', '400-italic', '600', '600-italic', '700'].map((face) => `source-serif-4/${face}`),
  ...['400', '400-italic', '600', '700'].map((face) => `source-sans-3/${face}`),
  ...['400', '600', '400-italic'].map((face) => `source-code-pro/${face}`),
];

/** Arrows and mathematical signs, which the others lack; print-edition.css names it without a range. */
const SIGNS = 'noto-sans-math/files/noto-sans-math-latin-400-normal.woff2';

/** Browsers take these from an emoji font, which no two machines have in common, even where another font has them. */
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u;

/** Characters that are not drawn. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** Most characters a message names. */
const MOST = 12;

let covered: Promise<Set<number>> | undefined;

/**
 * Checks that the edition's own fonts have every character of its text.
 * @throws PrintError that names page, place and characters
 */
export async function requireCovered(parts: Part[]): Promise<void> {
  covered ??= readCoverage();
  const known = await covered;
  const places = parts.flatMap(({head, element}) =>
    [...textByHeading(element)].flatMap(([heading, text]) => {
      const missing = uncovered(text, known);
      if (missing.length === 0) return [];
      const names = missing.slice(0, MOST).map((character) => `${character} (${codesOf(character)})`);
      if (missing.length > MOST) names.push(`${missing.length - MOST} more`);
      return [`page "${head || 'Cover'}"${heading ? `, under "${heading}"` : ''}: ${names.join(', ')}`];
    }),
  );
  if (places.length > 0)
    throw new PrintError(
      `No font of the print edition has these characters: ${places.join('; ')}.`,
      'Write them in another way, or add a font that has them to src/print/pdf/fonts.ts and print-edition.css.',
    );
}

/** The characters of a text that would be drawn and that no font has, each once. */
export function uncovered(text: string, known: Set<number>): string[] {
  // Letters with their marks stand as one character in the fonts, whichever way they are written.
  const clusters = Array.from(new Intl.Segmenter('en').segment(text.normalize('NFC')), ({segment}) => segment);
  return [...new Set(clusters)].filter(
    (cluster) =>
      EMOJI.test(cluster) ||
      [...cluster].some((character) => !INVISIBLE.test(character) && !known.has(character.codePointAt(0)!)),
  );
}

function codesOf(cluster: string): string {
  return [...cluster]
    .map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

/** Text of a part by the heading it stands under, addresses that are shown beside links included. */
function textByHeading(root: Element): Map<string, string> {
  const texts = new Map<string, string>();
  let heading = '';
  const add = (text: unknown) => texts.set(heading, `${texts.get(heading) ?? ''}\n${String(text)}`);
  visit(root, (node) => {
    if (node.type === 'text') add(node.value);
    if (node.type !== 'element') return undefined;
    if (headingLevel(node) !== undefined) heading = textOf(node);
    if (node.properties.dataAddress !== undefined) add(node.properties.dataAddress);
    return node.tagName === 'style' ? SKIP : undefined;
  });
  return texts;
}

/** Code points that at least one font of every face's fallback chain has: see `--edition-fallback` in print-edition.css. */
export async function readCoverage(): Promise<Set<number>> {
  const families = new Map<string, Set<number>[]>();
  for (const face of FONTS) {
    const [family] = face.split('/') as [string];
    families.set(family, [...(families.get(family) ?? []), await readFace(face)]);
  }
  const all = charactersOf(SIGNS);
  // A character that only some weights of a family have would be missing in the others.
  for (const [first, ...others] of families.values())
    for (const point of first!) if (others.every((other) => other.has(point))) all.add(point);
  return all;
}

/** Code points of a face: of each of its files, those its style sheet takes from it. */
async function readFace(face: string): Promise<Set<number>> {
  const css = await readFile(path.join(FONTS_FOLDER, `${face}.css`), 'utf8');
  const points = new Set<number>();
  for (const [, file, range] of css.matchAll(/src: url\(\.\/([^)]+\.woff2)\)[^}]*unicode-range: ([^;]+);/g)) {
    const own = charactersOf(`${face.split('/')[0]}/${file}`);
    for (const [, from, to = from] of range!.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi))
      for (let point = parseInt(from!, 16); point <= parseInt(to!, 16); point += 1)
        if (own.has(point)) points.add(point);
  }
  return points;
}

function charactersOf(file: string): Set<number> {
  const font = openSync(path.join(FONTS_FOLDER, file));
  return new Set('characterSet' in font ? font.characterSet : []);
}
