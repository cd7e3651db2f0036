import {select} from 'hast-util-select';
import {h} from 'hastscript';
import {idIn} from '../anchors';
import type {BuiltSite} from '../built-site';
import {blocksOf, sectionsOf, textOf} from '../hast';
import {type MakeParts, type Part, sectionOf} from './part';

interface PageOptions {
  contentsDepth?: number;
  /** Anchors of `##` headings that are left out with all that stands under them. */
  without?: string[];
}

/** A page of the site, as it is, as a part of the edition. */
export function page(address: string, options: PageOptions = {}): MakeParts {
  return ({site}) => pagePart(address, site, options);
}

export async function pagePart(
  address: string,
  site: BuiltSite,
  {contentsDepth, without = []}: PageOptions = {},
): Promise<Part> {
  const article = await site.article(address);
  const title = select('h1', article)!;
  const blocks = blocksOf(article).filter((block) => block !== title && !select('h1', block));
  const dropped = without.map((anchor) => idIn(address, anchor));
  const kept = sectionsOf(blocks).flatMap(({heading, blocks: own}) => {
    if (!heading) return own;
    // The footnotes of the whole page stand last, under whatever heading that is.
    return dropped.includes(String(heading.properties.id))
      ? own.filter(({properties}) => properties.dataFootnotes !== undefined)
      : [heading, ...own];
  });
  // Of the box a title may stand in, and of its style, nothing is left.
  return {head: textOf(title), element: sectionOf(address, [h('h1', title.children), ...kept]), contentsDepth};
}
