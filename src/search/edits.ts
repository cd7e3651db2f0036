/** Letters that may be wrong in a stretch of this length: one from 4 letters, two from 8. */
export function editsAllowed(length: number): number {
  if (length >= 8) return 2;
  return length >= 4 ? 1 : 0;
}

/**
 * Edits that turn what was typed into a word, or into its beginning when `orPrefix`. An edit is a letter added, left
 * out, replaced, or swapped with the next.
 * @returns undefined when there are more than `most`
 */
export function editsBetween(typed: string, word: string, most: number, orPrefix: boolean): number | undefined {
  // Rows hold small numbers; nobody types a word as long as that.
  if (word.length > 200 || typed.length > 200) return undefined;
  if (typed.length - word.length > most || (!orPrefix && word.length - typed.length > most)) return undefined;
  // Cells further from the diagonal than `most` cannot come back, so only a band of each row is filled.
  const width = Math.min(word.length, typed.length + most);
  let [current, last, beforeLast] = rowsOf(width + 1);
  for (let column = 0; column <= width; column += 1) last[column] = column;
  for (let row = 1; row <= typed.length; row += 1) {
    current.fill(most + 1, 0, width + 1);
    if (row <= most) current[0] = row;
    let least = current[0]!;
    const to = Math.min(width, row + most);
    for (let column = Math.max(1, row - most); column <= to; column += 1) {
      const same = typed[row - 1] === word[column - 1];
      let cost = Math.min(last[column - 1]! + (same ? 0 : 1), last[column]! + 1, current[column - 1]! + 1);
      const swapped =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return undefined;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  let edits = last[width]!;
  if (orPrefix)
    for (let column = Math.max(0, typed.length - most); column < width; column += 1)
      edits = Math.min(edits, last[column]!);
  return edits <= most ? edits : undefined;
}

let rows: [Uint8Array, Uint8Array, Uint8Array] = [new Uint8Array(0), new Uint8Array(0), new Uint8Array(0)];

/** Three rows to work in, kept from call to call: there are tens of thousands of calls to a search. */
function rowsOf(width: number): typeof rows {
  if (rows[0].length < width) rows = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)];
  return rows;
}

/** Which letters a word has, as bits: a quick look before counting edits. Digits and other scripts share a few. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << ((word.charCodeAt(at) - 97) & 31);
  return letters;
}

/** Whether more letters are missing from a word than edits could bring in. */
export function lacks(word: number, typed: number, most: number): boolean {
  let missing = typed & ~word;
  for (let edits = 0; edits < most; edits += 1) missing &= missing - 1;
  return missing !== 0;
}
