type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a field holds because somebody wanted it so before the app was there. */
const wanted = new Map<Field, string | boolean>();

function isBox(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio';
}

function remember({target}: Event): void {
  // What is in a dialog is not the app's: it stands for the search.
  if (!(target instanceof Element) || !target.matches('input, select, textarea') || target.closest('dialog')) return;
  const field = target as Field;
  wanted.set(field, isBox(field) ? field.checked : field.value);
}

/** Remembers what is typed, ticked and chosen until the app is there. Returns a function that tells it to the app. */
export function rememberFields(): () => void {
  addEventListener('input', remember, true);
  addEventListener('change', remember, true);
  return () => {
    removeEventListener('input', remember, true);
    removeEventListener('change', remember, true);
    for (const [field, value] of wanted) {
      if (!field.isConnected) continue;
      if (isBox(field)) tick(field, value as boolean);
      else fill(field, value as string);
    }
    wanted.clear();
  };
}

/** Ticks a box so that React hears of it: React compares with what it saw set last, so first it sees the opposite. */
function tick(box: HTMLInputElement, on: boolean): void {
  box.checked = !on;
  box.click();
}

/** Fills a field so that React hears of it, as it would hear of typing. */
function fill(field: Field, value: string): void {
  if (!(field instanceof HTMLSelectElement)) {
    // The app may have emptied the field meanwhile.
    const at = field.value === value ? field.selectionStart : value.length;
    // Seen by React, which has put itself before the property; the next line goes past it.
    field.value = `${value}.`;
    const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(field, value);
    if (at !== null) field.setSelectionRange(at, at);
    field.dispatchEvent(new Event('input', {bubbles: true}));
  } else {
    field.value = value;
    field.dispatchEvent(new Event('change', {bubbles: true}));
  }
}
