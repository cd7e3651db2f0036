/** Changes the color mode. */
export const COLOR_MODE = 'button[class*=toggleButton]';

/** What the theme keeps the choice under; put in by the build. */
declare const COLOR_MODE_KEY: string;

/** What the theme's button goes through. */
const NEXT: Record<string, string> = {system: 'light', light: 'dark', dark: 'system'};

/**
 * Changes the color mode as the theme's button will: on the page, which the theme reads when it starts, and for the next
 * visit.
 */
export function changeColorMode(): void {
  const {dataset} = document.documentElement;
  const choice = NEXT[dataset.themeChoice ?? 'system']!;
  const chosen = choice === 'system' ? null : choice;
  dataset.themeChoice = choice;
  dataset.theme = chosen ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  try {
    if (chosen) localStorage.setItem(COLOR_MODE_KEY, chosen);
    else localStorage.removeItem(COLOR_MODE_KEY);
    // For a theme that has read the page a moment ago, and listens by now.
    const change = {key: COLOR_MODE_KEY, newValue: chosen, storageArea: localStorage};
    dispatchEvent(new StorageEvent('storage', change));
  } catch {
    // No storage: for this page, then.
  }
}
