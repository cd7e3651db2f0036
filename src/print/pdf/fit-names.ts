/**
 * Runs in the page: gives the columns of a table the width of their message names, where the table still fits between
 * the margins; else in smaller type; else only those columns that do fit, one by one. A column by itself asks for no more
 * than the longest piece of a name that may break.
 * @param textWidth width between the margins, as CSS says it
 */
export function fitNames(textWidth: string): void {
  const {body} = document;
  body.style.width = textWidth;
  for (const table of document.querySelectorAll<HTMLElement>('table:has(.edition-name)')) {
    // A table whose words do not fit grows beyond what it stands in.
    const fits = () => table.offsetWidth <= table.parentElement!.clientWidth;
    const cells = [...table.querySelectorAll<HTMLTableCellElement>('tr > *:has(.edition-name)')];
    const mark = (some: HTMLElement[], size?: string) => {
      for (const cell of some) {
        if (size === undefined) delete cell.dataset.namesFit;
        else cell.dataset.namesFit = size;
      }
    };
    mark(cells, 'normal');
    if (fits()) continue;
    mark(cells, 'small');
    if (fits()) continue;
    mark(cells);
    for (const column of new Set(cells.map(({cellIndex}) => cellIndex))) {
      const own = cells.filter(({cellIndex}) => cellIndex === column);
      mark(own, 'small');
      if (!fits()) mark(own);
    }
  }
  body.style.removeProperty('width');
}
