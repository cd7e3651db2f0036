import siteConfig from '@generated/docusaurus.config';
import type {useHistory} from '@docusaurus/router';

export type AppHistory = ReturnType<typeof useHistory>;

let history: AppHistory | undefined;

/** The way the app goes from page to page; undefined until it has taken the page over, which the search does not await. */
export function appHistory(): AppHistory | undefined {
  return history;
}

/** Told once the app has taken the page over. */
export function setAppHistory(known: AppHistory): void {
  history = known;
}

/**
 * The address of a page of the guide, for whatever is drawn outside the app.
 * @param path from the guide's root, with a slash in front
 */
export function withBaseUrl(path: string): string {
  return siteConfig.baseUrl + path.slice(1);
}

/** Opens a page of the guide: within the app, or as a link does until the app is there. */
export function goTo(path: string): void {
  if (history) history.push(withBaseUrl(path));
  else window.location.assign(withBaseUrl(path));
}
