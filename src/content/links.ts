import type {Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import {kindOf} from './kinds';
import type {Place} from './kinds/kind';
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

/** Every address of the guide, with its anchors. A flow's page has none that a text may use. */
function addressesOf(draft: Draft, {markdown}: Documents): Map<string, Set<string>> {
  const addresses = new Map<string, Set<string>>(MADE_BY_SITE.map((path) => [path, new Set()]));
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

/**
 * Links to pages and anchors of the guide, and images, must lead somewhere.
 * @param assets addresses of the files that are published as they are; undefined when they are not known
 */
export function checkLinks(draft: Draft, documents: Documents, assets: readonly string[] | undefined): Problem[] {
  const addresses = addressesOf(draft, documents);
  const problems: Problem[] = [];
  for (const {file, path} of [...draft.pages, ...draft.sections, ...draft.messages.values()]) {
    visit(documents.markdown.get(file)!.tree, (node: Nodes) => {
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
      const report = (message: string, hint: string) => problems.push({file, line: lineOf(node), message, hint});
      if (/^[a-z][a-z+.-]*:/i.test(node.url)) return;
      const [address = '', anchor] = node.url.split('#') as [string, string?];
      const target = address === '' ? path : address.replace(/\?.*$/, '');
      const asset = node.type === 'image' || /\.[a-z0-9]+$/i.test(target);
      if (!target.startsWith('/')) {
        report(
          `the ${node.type} "${node.url}" begins nowhere`,
          `write the address from the root, as "/${node.url.replace(/^[./]+/, '')}"`,
        );
      } else if (asset) {
        if (assets && !target.startsWith('/pdf/') && !assets.includes(target))
          report(`no file is at "${target}"`, didYouMean(target, assets) ?? 'put it under static/');
      } else if (!addresses.has(target)) {
        const closed = `${target.replace(/\/$/, '')}/`;
        const hint = addresses.has(closed) ? `write "${closed}"` : didYouMean(target, addresses.keys());
        report(`no page is at "${target}"`, hint ?? 'the sidebar shows the pages');
      } else if (anchor !== undefined && !addresses.get(target)!.has(safeDecode(anchor))) {
        // Terms, flows and codes have a check of their own that says more.
        if (target === '/glossary/') return;
        const hint = didYouMean(anchor, addresses.get(target)!);
        report(
          `"${target}" has no anchor "#${anchor}"`,
          hint ?? 'an anchor is the heading in lower case, with hyphens',
        );
      }
    });
  }
  for (const {file, names, lineOf: lineAt} of documents.yamls.values()) {
    for (const {what, value, path} of names) {
      if (what === 'address') problems.push(...checkAddress(value, addresses, {file, line: lineAt(path)}));
    }
  }
  return problems;
}

/** A page of the guide, and perhaps an anchor on it, that a field names. */
function checkAddress(address: string, addresses: Map<string, Set<string>>, place: Place): Problem[] {
  const [path = '', anchor] = address.split('#');
  const anchors = addresses.get(path);
  if (!anchors) {
    const hint = 'an address begins and ends with a slash, as in /5-troubleshooting/#5.1';
    const message = `no page has the address "${path}"`;
    return [{...place, message, hint: didYouMean(path, addresses.keys()) ?? hint}];
  }
  if (anchor === undefined || anchors.has(anchor)) return [];
  const hint = didYouMean(anchor, anchors) ?? `headings of ${path}: ${[...anchors].join(', ')}`;
  return [{...place, message: `${path} has no heading with the anchor "${anchor}"`, hint}];
}

/** An anchor as the reader's browser decodes it; one that cannot be decoded stays as it is. */
function safeDecode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
