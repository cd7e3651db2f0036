/**
 * Has what is folded stand open on paper. Most browsers print it by the style sheet (`css/print.css`); for those that
 * do not know the part it names, such as Firefox 140 and Safari 17, it is opened and closed again.
 */
export function unfoldForPrint(): void {
  if (CSS.supports('selector(::details-content)')) return;
  let unfolded: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of unfolded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of unfolded.splice(0)) details.open = false;
  });
}
