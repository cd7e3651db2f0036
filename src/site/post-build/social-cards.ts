import {select} from 'hast-util-select';
import {type BuiltPage, escapeAttribute} from './built-page';

/** Path of the picture that stands for a page elsewhere, below the base; undefined where the guide's own one does. */
export function cardOf(address: string): string | undefined {
  const [, name] = /^\/(\d-[^/]+|flows\/[^/]+)\/$/.exec(address) ?? [];
  return name && `social/${name.replace('/', '-')}.png`;
}

/** Puts a page's own card in the place of the guide's. */
export function showCard(page: BuiltPage, url: string): void {
  for (const selector of ['meta[property="og:image"]', 'meta[name="twitter:image"]']) {
    const element = select(selector, page.tree);
    if (element) page.replaceAttribute(element, 'content', `content="${escapeAttribute(url)}"`);
  }
}
