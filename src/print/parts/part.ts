import type {Element} from 'hast';
import {h} from 'hastscript';
import type {Content, Section} from '../../content';
import {slugOf} from '../anchors';
import type {BuiltSite} from '../built-site';
import {replaceAll} from '../hast';
import type {Version} from '../version';
import {narrowStatuses} from './statuses';

/** A part of an edition: begins on a new page, and is named in the head of its pages. */
export interface Part {
  /** Running head; a part without one has no page numbers either. */
  head: string;
  element: Element;
  /** Deepest level of its headings that the contents list; the edition's own unless given. */
  contentsDepth?: number;
}

/** What editions are made from. */
export interface Material {
  guide: Content;
  site: BuiltSite;
  version: Version;
}

/** What a part may ask of the edition it is made for. */
export interface Context extends Material {
  /** The one section the edition is about; undefined in the book. */
  section: Section | undefined;
  /** The parts made before. */
  made: Part[];
}

/** Makes the parts of one kind, in their order. */
export type MakeParts = (context: Context) => Part | Part[] | Promise<Part | Part[]>;

/** The sections the edition is about. */
export function sectionsIn({section, guide}: Context): Section[] {
  return section ? [section] : guide.sections;
}

/** A part that is no page of the site; its title is its running head, too. */
export function ownPart(id: string, title: string, blocks: Element[]): Part {
  return {head: title, element: sectionOf(id, [h('h1', title), ...blocks])};
}

/** The head of a table. */
export function tableHead(columns: string[]): Element {
  const cells = columns.map((column) => h('th', {scope: 'col'}, column));
  return h('thead', h('tr', cells));
}

/** A section of the edition from the blocks of a page, the first of which is its title. */
export function sectionOf(address: string, blocks: Element[]): Element {
  blocks[0]!.properties.id = slugOf(address);
  const section = h('section', {className: ['markdown', `edition-of-${slugOf(address)}`]}, blocks);
  // On the site the footnotes are headed as those of a page; in print they are the list of sources.
  replaceAll(section, '[data-footnotes] > h2', ({properties: {id}}) => h('h2', {id}, 'Sources'));
  narrowStatuses(section);
  return section;
}
