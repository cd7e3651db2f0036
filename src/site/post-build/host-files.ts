import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';

/** Folder of the build with the servers' own files; servers keep names with a leading dot to themselves. */
const HOSTING = '.hosting';

/** Servers whose settings stand in `.deploy/`, and how each writes a header. */
const SERVERS = {
  'nginx.conf': (name: string, value: string) => `add_header ${name} "${value}" always;`,
  Caddyfile: (name: string, value: string) => `${name} "${value}"`,
};

/**
 * Headers of every file of the guide. The pages hold the same policy in a `meta` element; only a header can forbid
 * other sites to show the guide in a frame.
 */
export function headersFor(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
}

/** `_headers`, which Netlify and Cloudflare Pages read. */
export function headersFile(headers: Record<string, string>, baseUrl: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [
    `${baseUrl}*`,
    ...lines,
    `${baseUrl}assets/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}

/** Fills in a server's settings: `__BASE__`, and `__HEADERS__` with the indentation of its line. */
export function fillTemplate(
  template: string,
  {
    headers,
    baseUrl,
    write,
  }: {headers: Record<string, string>; baseUrl: string; write: (name: string, value: string) => string},
): string {
  return template
    .replace(/^( *)__HEADERS__$/m, (_, indent: string) =>
      Object.entries(headers)
        .map(([name, value]) => indent + write(name, value))
        .join('\n'),
    )
    .replaceAll('__BASE__', baseUrl);
}

/** Writes what hosts need into a finished build. */
export async function writeHostFiles(siteDir: string, outDir: string, baseUrl: string, policy: string): Promise<void> {
  const headers = headersFor(policy);
  await mkdir(path.join(outDir, HOSTING), {recursive: true});
  await writeFile(path.join(outDir, '_headers'), headersFile(headers, baseUrl));
  // GitHub Pages, published from a branch, would leave out names with a leading underscore.
  await writeFile(path.join(outDir, '.nojekyll'), '');
  for (const [file, write] of Object.entries(SERVERS)) {
    const template = await readFile(path.join(siteDir, '.deploy', file), 'utf8');
    await writeFile(path.join(outDir, HOSTING, file), fillTemplate(template, {headers, baseUrl, write}));
  }
}
