/** Where the guide is published, from the environment. */
export interface Published {
  /** Scheme and host, without a path. */
  url: string;
  /** Path of the guide on that host, with a slash at both ends: `/`, `/guide/`, `/a/b/`. */
  baseUrl: string;
}

const EXAMPLE_HOST = 'https://order-management-guide.example';

/**
 * Reads SITE_URL and BASE_URL. Slashes at the ends of the path may be left out.
 * @throws Error with one sentence when the base is no path, or the site's address has one
 */
export function publishedAt({SITE_URL, BASE_URL}: NodeJS.ProcessEnv): Published {
  return {url: siteUrl(SITE_URL || EXAMPLE_HOST), baseUrl: basePath(BASE_URL || '/')};
}

function siteUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL must be an address such as https://example.com, not "${text}".`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new Error(
      `SITE_URL must have no path: write SITE_URL=${url.origin} and BASE_URL=${url.pathname.replace(/\/*$/, '/')}.`,
    );
  return url.origin;
}

function basePath(text: string): string {
  // Git Bash replaces a leading slash with its own folder, such as C:/Program Files/Git/guide/.
  const windowsPath = /^[a-z]:[\\/]/i.test(text);
  const path = `/${text.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/\/$/, '/');
  if (windowsPath || !/^(\/[\w.~-]+)*\/$/.test(path) || /\/\.{1,2}\//.test(path)) {
    const cure = windowsPath ? '; in Git Bash set MSYS_NO_PATHCONV=1' : '';
    throw new Error(`BASE_URL must be a path such as /guide/, not "${text}"${cure}.`);
  }
  return path;
}
