import type {Definition, Image, Link, Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import {kindOf} from './kinds';
import {headingAnchors} from './kit/markdown';
import {didYouMean} from './kit/nearest';
import {lineOf} from './kit/nodes';
import type {Problem} from './kit/problem';
import type {Draft} from './model';
import type {Documents} from './references';

/** Pages and folders that the site makes without a document. */
const MADE_BY_SITE = ['/search/', '/practice/', '/exam/', '/review/'];

/** Anchors that components add to the page they stand on. */
const COMPONENT_ANCHORS: Record<string, (draft: Draft) => Iterable<string>> = {
  StatusList: ({statuses}) => statuses.flatMap(({anchor, entity}) => [anchor, entity]),
  SymptomFinder: ({symptoms}) => symptoms.map(({id}) => id),
  MessageSheet: ({messages}) => [...messages.values()].flatMap(({name, service}) => [name, service]),
  SourceList: ({sources}) => sources.keys(),
  ObjectiveChecklist: ({sections}) => sections.map(({number}) => `section-${number}`),
};

/** Anchors of what opens and closes every document of a kind. */
const FRAME_ANCHORS: Record<string, readonly string[]> = {
  chapter: ['answer-key', 'message-cheat-sheet'],
  message: ['parameters', 'example', 'in-the-exam-and-in-flows', 'sources'],
};

/** Address of a page → the anchors on it. */
type Addresses = Map<string, Set<string>>;

/** Every address of the guide, with its anchors. A flow's page has none that a text may use. */
function addressesOf(draft: Draft, {markdown}: Documents): Addresses {
  const addresses: Addresses = new Map(MADE_BY_SITE.map((path) => [path, new Set()]));
  for (const {path} of draft.flows.values()) addresses.set(path, new Set());
  const documents = [...draft.pages, ...draft.sections, ...draft.messages.values()];
  for (const {file, path, references} of documents) {
    const anchors = new Set(headingAnchors(markdown.get(file)!.tree).values());
    for (const name of references.components.keys())
      for (const anchor of COMPONENT_ANCHORS[name]?.(draft) ?? []) anchors.add(anchor);
    for (const anchor of FRAME_ANCHORS[kindOf(file)?.name ?? ''] ?? []) anchors.add(anchor);
    addresses.set(path, anchors);
  }
  return addresses;
}

/** What is wrong with a link, and what to do about it. */
type LinkFault = [message: string, hint: string] | undefined;

/**
 * Links to pages and anchors of the guide, images, and the addresses that fields name must lead somewhere.
 * @param assets addresses of the files that are published as they are; undefined when they are not known
 */
export function checkLinks(draft: Draft, documents: Documents, assets: readonly string[] | undefined): Problem[] {
  const addresses = addressesOf(draft, documents);
  const problems: Problem[] = [];
  const report = (file: string, line: number, fault: LinkFault) => {
    if (fault) problems.push({file, line, message: fault[0], hint: fault[1]});
  };
  for (const {file, path} of [...draft.pages, ...draft.sections, ...draft.messages.values()]) {
    visit(documents.markdown.get(file)!.tree, (node: Nodes) => {
      if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
        report(file, lineOf(node), faultOfLink(node, path, addresses, assets));
    });
  }
  for (const yaml of documents.yamls.values()) {
    for (const {what, value, path} of yaml.names)
      if (what === 'address') report(yaml.file, yaml.lineOf(path), faultOfAddress(value, addresses));
  }
  return problems;
}

function faultOfLink(
  {type, url}: Link | Image | Definition,
  page: string,
  addresses: Addresses,
  assets: readonly string[] | undefined,
): LinkFault {
  if (/^[a-z][a-z+.-]*:/i.test(url)) return undefined;
  const [address = '', anchor] = url.split('#');
  const target = address === '' ? page : address.replace(/\?.*$/, '');
  if (!target.startsWith('/'))
    return [
      `the ${type} "${url}" begins nowhere`,
      `write the address from the root, as "/${url.replace(/^[./]+/, '')}"`,
    ];
  if (type === 'image' || /\.[a-z0-9]+$/i.test(target)) {
    if (!assets || target.startsWith('/pdf/') || assets.includes(target)) return undefined;
    return [`no file is at "${target}"`, didYouMean(target, assets) ?? 'put it under static/'];
  }
  const anchors = addresses.get(target);
  if (!anchors) {
    const closed = `${target.replace(/\/$/, '')}/`;
    const hint = addresses.has(closed) ? `write "${closed}"` : didYouMean(target, addresses.keys());
    return [`no page is at "${target}"`, hint ?? 'the sidebar shows the pages'];
  }
  // Terms have a check of their own that says more.
  if (anchor === undefined || target === '/glossary/' || anchors.has(safeDecode(anchor))) return undefined;
  const hint = didYouMean(anchor, anchors) ?? 'an anchor is the heading in lower case, with hyphens';
  return [`"${target}" has no anchor "#${anchor}"`, hint];
}

/** A page of the guide, and perhaps an anchor on it. */
function faultOfAddress(address: string, addresses: Addresses): LinkFault {
  const [path = '', anchor] = address.split('#');
  const anchors = addresses.get(path);
  if (!anchors)
    return [
      `no page has the address "${path}"`,
      didYouMean(path, addresses.keys()) ?? 'an address begins and ends with a slash, as in /5-troubleshooting/#5.1',
    ];
  if (anchor === undefined || anchors.has(anchor)) return undefined;
  const hint = didYouMean(anchor, anchors) ?? `headings of ${path}: ${[...anchors].join(', ')}`;
  return [`${path} has no heading with the anchor "${anchor}"`, hint];
}

/** An anchor as the reader's browser decodes it; one that cannot be decoded stays as it is. */
function safeDecode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
