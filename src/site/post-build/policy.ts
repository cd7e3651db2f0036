import {createHash} from 'node:crypto';
import type {Element} from 'hast';
import {visit} from 'unist-util-visit';
import {type BuiltPage, escapeAttribute} from './built-page';

/** What a page may run and show besides files of the guide itself, as the policy names it. */
export interface Allowed {
  scripts: Set<string>;
  styles: Set<string>;
}

/** Elements of `script` with another type are data, which no policy stops. */
const RUNS = new Set([undefined, '', 'module', 'text/javascript', 'importmap', 'speculationrules']);

/**
 * Content-Security-Policy of a page: only what the guide itself serves, and inline only what has the given hash.
 * `default-src` is not `none`, since Firefox measures prefetched files by it.
 * @param algoliaApp id of the Algolia application, where the guide searches with it
 */
export function contentPolicy({scripts, styles}: Allowed, algoliaApp?: string): string {
  return Object.entries({
    'default-src': ["'self'"],
    'script-src': ["'self'", ...scripts],
    'style-src': ["'self'", ...styles],
    // The theme's style sheet holds small drawings.
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...(algoliaApp ? algoliaHosts(algoliaApp) : [])],
    'worker-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

/** Hosts that Algolia's client asks, in its order. */
function algoliaHosts(app: string): string[] {
  return [`${app}-dsn.algolia.net`, ...[1, 2, 3].map((n) => `${app}-${n}.algolianet.com`)].map(
    (host) => `https://${host.toLowerCase()}`,
  );
}

/**
 * Gives a page its policy, as the last thing that is done to it. Styles that components set on single elements become
 * rules of one style element, which has a hash; React reads and sets them through the CSSOM, which a policy allows.
 * @returns what this page allows, for headers that hold for all pages
 * @throws Error when the page holds a script that no policy can allow
 */
export function applyPolicy(page: BuiltPage, algoliaApp?: string): Allowed {
  const allowed: Allowed = {scripts: new Set(), styles: new Set()};
  const rules = new Map<string, number>();
  visit(page.tree, 'element', (element) => {
    const {tagName, properties} = element;
    const handler = Object.keys(properties).find((name) => /^on[A-Z]/.test(name));
    if (handler) throw new Error(`${page.file}: <${tagName}> has ${handler}, which the page's policy forbids.`);
    if (tagName === 'script' && properties.src === undefined && RUNS.has(properties.type as string | undefined))
      allowed.scripts.add(hashOf(page.innerText(element)));
    if (tagName === 'style') allowed.styles.add(hashOf(page.innerText(element)));
    if (properties.style !== undefined) page.replaceAttribute(element, 'style', numberFor(element, rules));
  });
  let style = '';
  if (rules.size > 0) {
    const text = [...rules].map(([rule, number]) => `[data-styled="${number}"]{${rule}}`).join('');
    allowed.styles.add(hashOf(text));
    style = `<style>${text}</style>`;
  }
  const policy = escapeAttribute(contentPolicy(allowed, algoliaApp));
  page.addToHead(`<meta http-equiv="Content-Security-Policy" content="${policy}">${style}`);
  return allowed;
}

/** The attribute that stands for an element's style; the same style has the same number. */
function numberFor({properties}: Element, rules: Map<string, number>): string {
  const rule = String(properties.style).trim();
  if (/[<{}]/.test(rule)) throw new Error(`A style attribute cannot become a rule: ${rule}`);
  const number = rules.get(rule) ?? rules.size + 1;
  rules.set(rule, number);
  return `data-styled="${number}"`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
