/** What the search's field says of itself; the same before and after its code is there. */
export const FIELD = {
  label: 'Search messages, objectives, flows and terms',
  placeholder: 'lines_shipped, 4.2, ATP, a question',
};

/** Name of the search's dialog. */
export const DIALOG = 'Search the guide';

/** The placeholder, where there is one. */
export const PLACEHOLDER = 'dialog[data-search-placeholder][open]';

/** Event of the window: the placeholder was opened, and the search is awaited. */
export const AWAITED = 'search-awaited';

/**
 * Opens what stands for the search's dialog until its code is there: a field that looks the same, to type into at once.
 * Enter sends what was typed to the search's page. It leaves the document when it is closed, by whomever.
 * @param button the search's, which knows the address of that page
 */
export function openPlaceholder(button: HTMLButtonElement): HTMLDialogElement {
  const open = document.querySelector<HTMLDialogElement>(PLACEHOLDER);
  if (open) return open;
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.ariaLabel = DIALOG;
  dialog.dataset.searchPlaceholder = '';
  dialog.setAttribute('closedby', 'any');
  const form = document.createElement('form');
  form.className = 'search-field';
  form.action = button.dataset.searchPage!;
  const input = Object.assign(document.createElement('input'), {
    name: 'q',
    ariaLabel: FIELD.label,
    placeholder: FIELD.placeholder,
    enterKeyHint: 'go',
    autocapitalize: 'none',
    autocomplete: 'off',
    spellcheck: false,
  });
  const close = Object.assign(document.createElement('button'), {type: 'button', textContent: 'Close'});
  close.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  form.append(input, close);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** What somebody has typed into the placeholder. */
export interface Typed {
  text: string;
  /** Where the caret is, or the beginning and end of what is selected. */
  selection: [number, number];
}

/** What is typed into the placeholder so far; undefined while there is none. */
export function typedIntoPlaceholder(): Typed | undefined {
  const input = document.querySelector<HTMLInputElement>(`${PLACEHOLDER} input`);
  return input ? {text: input.value, selection: [input.selectionStart!, input.selectionEnd!]} : undefined;
}

/** Closes the placeholder, if there is one; the focus returns to where it was before. */
export function closePlaceholder(): void {
  document.querySelector<HTMLDialogElement>(PLACEHOLDER)?.close();
}
