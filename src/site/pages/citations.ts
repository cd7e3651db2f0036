import type {Content} from '../../content';
import {sourcesOfComponents} from './shared';
import type {CitedSource, Link} from './types';

/** Every source with the places that cite it. */
export function citedSources(content: Content): CitedSource[] {
  const citedBy = new Map<string, Link[]>();
  const cite = (id: string, link: Link) => {
    const links = citedBy.get(id) ?? [];
    if (!links.some(({path}) => path === link.path)) citedBy.set(id, [...links, link]);
  };
  for (const section of content.sections) {
    for (const {id, references} of section.objectives)
      for (const source of references.sources.keys()) cite(source, {label: id, path: `${section.path}#${id}`});
    const opening = [...section.references.sources.keys()].filter(
      (source) => !section.objectives.some(({references}) => references.sources.has(source)),
    );
    const shown = sourcesOfComponents(section.references, content);
    for (const source of [...opening, ...shown]) cite(source, {label: section.title, path: section.path});
  }
  for (const {name, path, sources, references} of content.messages.values()) {
    for (const source of new Set([...sources, ...references.sources.keys()])) cite(source, {label: name, path});
  }
  for (const {title, path, sources} of content.flows.values())
    for (const source of sources) cite(source, {label: title, path});
  for (const {path, references} of content.pages) {
    for (const source of [...references.sources.keys(), ...sourcesOfComponents(references, content)])
      cite(source, {label: path === '/' ? 'Front page' : path.split('/')[1]!, path});
  }
  return [...content.sources].map(([id, source]) => ({...source, id, citedBy: citedBy.get(id) ?? []}));
}
