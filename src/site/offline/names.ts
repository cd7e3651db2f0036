/** Files whose name holds the hash of their content, wherever a page names them: folder, name, hash, ending. */
const HASHED = /assets\/(js|css)\/([\w~-]+)\.([0-9a-f]{8})\.(?:js|css)\b/g;

/** All scripts and style sheets that a text names, as paths below the base. */
export function hashedNames(text: string): string[] {
  return [...text.matchAll(HASHED)].map(([name]) => name);
}

/**
 * Puts other hashes into the names of scripts and style sheets. Nearly every deployment changes those of the files that
 * all pages name, and with them every page. A page kept from the deployment before is the new one to the byte when both
 * are the same without these hashes, once it has the new names.
 * @param hashOf what stands for a hash, from the name with an empty one in it, such as `assets/js/main..js`
 */
export function withHashes(text: string, hashOf: (nameWithout: string) => string): string {
  return text.replace(HASHED, (name, _folder, _name, hash: string) => {
    const without = name.replace(`.${hash}.`, '..');
    return without.replace('..', `.${hashOf(without)}.`);
  });
}

/** Name → hash of the files of one build, for `withHashes`. */
export function hashesOf(files: Iterable<string>): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const file of files)
    for (const [name, , , hash] of file.matchAll(HASHED)) hashes.set(name.replace(`.${hash}.`, '..'), hash!);
  return hashes;
}

/** How the names of this guide's caches begin: guides below other paths of the same origin have others. */
export function cachePrefix(base: string): string {
  return `order-management-guide:offline:${base}:`;
}

/** Where in a build the content of a path below the base is: a page stands as its address. */
export function fileOf(path: string): string {
  return path.replace(/(^|\/)$/, '$1index.html');
}

/** Whether a path below the base is that of a page. */
export function isPage(path: string): boolean {
  return path === '' || path.endsWith('/') || path.endsWith('.html');
}
