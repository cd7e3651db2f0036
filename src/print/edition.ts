import {h} from 'hastscript';
import type {Content} from '../content';
import {type Heading, headingsOf, resolveLinks} from './anchors';
import {keepNamesWhole} from './message-names';
import {elementsOf, makeParts} from './parts';
import type {Material, Part} from './parts/part';
import {requireCovered} from './pdf/fonts';

/** A document to print. */
export interface Edition {
  /** Name of its file without the ending. */
  name: string;
  title: string;
  subject: string;
  /** Everything in order; the cover and the contents come first. */
  parts: Part[];
  /** Every heading in order, as the bookmarks will name them. */
  headings: Heading[];
}

/** Names of all editions: one per section, and the book. */
export function editionNames({sections}: Content): string[] {
  return [...sections.map(({number}) => `section-${number}`), 'study-guide'];
}

/**
 * Puts an edition together from the model and the built pages.
 * @throws PrintError when they do not fit each other, or a character has no font
 */
export async function makeEdition(name: string, material: Material): Promise<Edition> {
  const {guide, site} = material;
  const section = guide.sections.find(({number}) => name === `section-${number}`);
  const parts = await makeParts({...material, section});
  const whole = h('div', elementsOf(parts));
  resolveLinks(whole, site.address);
  keepNamesWhole(whole);
  await requireCovered(parts);
  return {
    name,
    title: section ? `${section.number} ${section.title} | ${site.title}` : site.title,
    subject: section ? section.description : `${guide.exam.name}: every objective, message and flow`,
    parts,
    headings: headingsOf(whole),
  };
}
