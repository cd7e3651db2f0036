import {h} from 'hastscript';
import {blocksOf, headingLevel} from '../hast';
import {pagePart} from './page';
import {type Context, type Part, sectionOf} from './part';

/** All flows: the page that lists them, then each one. */
export async function flows({guide, site}: Context): Promise<Part> {
  const list = await pagePart('/flows/', site);
  for (const {path, title} of guide.flows.values()) {
    const blocks = blocksOf(await site.article(path)).filter((block) => headingLevel(block) !== 1);
    // In the contents a flow is one entry, so what divides its page is no heading here.
    const plain = blocks.map((block) =>
      headingLevel(block) === 2 ? h('p', {className: ['edition-label']}, block.children) : block,
    );
    const {children} = sectionOf(path, [h('h2', title), ...plain]);
    list.element.children.push(h('section', {className: ['edition-flow']}, children));
  }
  return list;
}
