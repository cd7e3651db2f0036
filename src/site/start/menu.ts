/** Opens a phone's menu, which only the app can make. */
export const MENU = '.navbar__toggle';

/** The menu's panel, the app's or what stands for it. */
const PANEL = 'navbar-sidebar';

/** Milliseconds that the app's menu takes to slide in. */
const SLIDE = 300;

/** The theme's cross. */
const CROSS =
  '<svg viewBox="0 0 15 15" width="21" height="21"><g stroke-width="1.2"><path d="M.75.75l13.5 13.5M14.25.75L.75 14.25"/></g></svg>';

let placeholder: HTMLElement | undefined;

/**
 * Opens what stands for a phone's menu until the app can make it: the links of the sidebar, which the page has and a
 * phone does not show, where the menu will have them.
 * @returns whether the page has such links
 */
export function openMenu(): boolean {
  const links = document.querySelector('.theme-doc-sidebar-menu');
  if (!links) return false;
  const close = make('button', `clean-btn ${PANEL}__close`);
  close.type = 'button';
  close.ariaLabel = 'Close navigation bar';
  close.innerHTML = CROSS;
  close.onclick = closeMenu;
  const back = make('button', `clean-btn ${PANEL}__back`);
  // For the look of it; what it leads to is among the links.
  back.disabled = true;
  back.textContent = '← Back to main menu';
  const backdrop = make('div', `${PANEL}__backdrop`);
  backdrop.onclick = closeMenu;
  const brand = make('div', `${PANEL}__brand`, document.querySelector('.navbar__brand')!.cloneNode(true), close);
  const items = make('div', `${PANEL}__items`, make('div', `${PANEL}__item menu`, back, links.cloneNode(true)));
  placeholder = make('nav', `${PANEL}--show`, backdrop, make('div', PANEL, brand, items));
  placeholder.ariaLabel = 'Menu';
  placeholder.dataset.menuPlaceholder = '';
  placeholder.addEventListener('keydown', ({key}) => key === 'Escape' && closeMenu());
  document.body.append(placeholder);
  document.body.style.overflow = 'hidden';
  close.focus();
  return true;
}

function closeMenu(): void {
  placeholder?.remove();
  placeholder = undefined;
  document.body.style.overflow = '';
  document.querySelector<HTMLElement>(MENU)!.focus();
}

/** Has the app open its menu, if what stands for it is open, in the same place. */
export function handMenuOver(): void {
  const before = placeholder;
  if (!before) return;
  placeholder = undefined;
  const {scrollTop} = before.querySelector(`.${PANEL}`)!;
  const hadFocus = before.contains(document.activeElement);
  document.querySelector<HTMLElement>(MENU)!.click();
  document.querySelector(`.${PANEL}`)!.scrollTop = scrollTop;
  if (hadFocus) document.querySelector<HTMLElement>(`.${PANEL}__close`)!.focus();
  setTimeout(() => before.remove(), SLIDE);
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: Node[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), {className});
  element.append(...children);
  return element;
}
