import {toAddress} from '../record';

/**
 * Undoes what quoting, encoding and typesetting do to a name on its way from prose, code, logs, addresses and PDFs into
 * the search box. Case and separators stay: `words.ts` sees to them.
 */
export function cleanQuery(typed: string): string {
  return (
    decodePercents(typed)
      // Full-width forms, ligatures, spaces and hyphens that do not break.
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/ı/g, 'i')
      .replace(/&(?:[a-z]+|#\d+);/gi, ' ')
      // A name broken across lines, with a hyphen of the typesetter's or without.
      .replace(/(?<=[^\W\d_])-\s*\n\s*(?=\w)|(?<=[._])\s*\n\s*(?=\w)|(?<=\w)\s*\n\s*(?=[._]\w)/g, '')
      // Escapes of Markdown.
      .replace(/\\(?=_)/g, '')
      .trim()
  );
}

/** Soft hyphens, zero-width characters, marks of direction, the byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** `lines%5Fshipped` as it was before it became part of an address; a stray percent sign stays. */
function decodePercents(text: string): string {
  return text.replace(/(?:%[\dA-F]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

/** Quotes, brackets, emphasis and list marks around a query that is one name or pattern, and the stop after it. */
export function unquote(query: string): string {
  const bare = query.replace(/^(?:[-*•>] |[\s"'`“”„‘’‚«»‹›()[\]{}<>|])+|[\s"'`“”„‘’‚«»‹›()[\]{}<>|,;!?]+$/g, '');
  return bare.replace(/^(\*+)([^*]+)\1$/, '$2');
}

/** A stretch of text that may be an address: it has a slash or a hash inside. */
const ADDRESS = /[^\s"'`“”„«»()[\]{}<>|]*[/#][^\s"'`“”„«»()[\]{}<>|]+/g;

/**
 * What the addresses in a query may mean as pages of this site, each as `toAddress` writes it, the longest reading
 * first: below any base, with the anchor, with the anchor as the page itself (`/messages/#magento.common.ping`), without.
 */
export function addressesIn(query: string): string[] {
  return (query.match(ADDRESS) ?? []).flatMap((typed) => {
    const address = typed.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[.,;:!?]+$/, '');
    const [page = '', anchor = ''] = address.split('#');
    const segments = toAddress(page.replace(/\?.*$/, '').replace(/(?:\/index)?\.mdx?$/, '')).split('/');
    const paths = segments.map((_, place) => segments.slice(place).join('/')).filter((path) => path !== '');
    // A word after a slash is an address only when the rest says so.
    const pages = address === typed && !page.startsWith('/') ? paths.filter((path) => /\//.test(path)) : paths;
    return [...(anchor === '' ? [] : paths.flatMap((path) => [`${path}#${anchor}`, `${path}/${anchor}`])), ...pages];
  });
}
