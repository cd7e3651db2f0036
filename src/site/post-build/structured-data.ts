import type {Content} from '../../content';

/** A page as a list of pages names it. */
export interface Listed {
  /** Path below the base, with a slash at both ends. */
  address: string;
  title: string;
  description: string;
}

/**
 * What a page says of itself to other programs, in the terms of schema.org: the front page the course and its
 * sections, the glossary its terms, every other page where it stands.
 * @param titles address → title of every page
 * @param site address of the front page
 */
export function structuredData(page: Listed, titles: ReadonlyMap<string, string>, site: URL, guide: Content): object[] {
  const data: object[] = [];
  if (page.address === '/') data.push(course(page, site, guide));
  else data.push(breadcrumbs(page.address, titles, site));
  if (page.address === '/glossary/') data.push(definedTerms(page, site, guide));
  return data.map((each) => ({'@context': 'https://schema.org', ...each}));
}

/** As a block of data in a page. The sign `<` could end the block, so it is written as an escape. */
export function dataBlock(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

function course({title, description}: Listed, site: URL, {sections}: Content): object {
  return {
    '@type': 'Course',
    name: title,
    description,
    url: site.href,
    inLanguage: 'en',
    isAccessibleForFree: true,
    // There is no institution behind it: the guide itself provides the course.
    provider: {'@type': 'Organization', name: title, url: site.href},
    hasPart: sections.map((section) => ({
      '@type': 'LearningResource',
      name: section.title,
      description: section.description,
      url: urlOf(section.path, site),
      teaches: section.objectives.map((objective) => objective.title),
    })),
  };
}

function breadcrumbs(address: string, titles: ReadonlyMap<string, string>, site: URL): object {
  const names = address.split('/').filter((name) => name !== '');
  const trail = ['/', ...names.map((_, index) => `/${names.slice(0, index + 1).join('/')}/`)];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail
      .filter((each) => titles.has(each))
      .map((each, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: titles.get(each),
        item: urlOf(each, site),
      })),
  };
}

function definedTerms({title, address}: Listed, site: URL, {terms}: Content): object {
  const url = urlOf(address, site);
  return {
    '@type': 'DefinedTermSet',
    name: title,
    url,
    hasDefinedTerm: [...terms.values()].map(({id, term, definition, alsoCalled}) => ({
      '@type': 'DefinedTerm',
      name: term,
      description: definition,
      url: `${url}#${id}`,
      ...(alsoCalled.length > 0 && {alternateName: alsoCalled}),
    })),
  };
}

/** Full address of a page. */
export function urlOf(address: string, site: URL): string {
  return new URL(address.slice(1), site).href;
}
