/** Letters that may be wrong in a stretch of this length: one from 4 letters, two from 8. */
export function editsAllowed(length: number): number {
  if (length >= 8) return 2;
  return length >= 4 ? 1 : 0;
}

/**
 * Edits that turn what was typed into a word, or into its beginning when `orPrefix`. An edit is a letter added, left
 * out, replaced, or swapped with the next (optimal string alignment: Levenshtein's distance with swaps).
 * @returns undefined when there are more than `most`
 */
export function editsBetween(typed: string, word: string, most: number, orPrefix: boolean): number | undefined {
  if (typed.length - word.length > most || (!orPrefix && word.length - typed.length > most)) return undefined;
  const width = Math.min(word.length, typed.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({length: width + 1}, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= width; column += 1) {
      const same = typed[row - 1] === word[column - 1];
      let cost = Math.min(last[column - 1]! + (same ? 0 : 1), last[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1])
        cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
    }
    if (Math.min(...current) > most) return undefined;
    [beforeLast, last] = [last, current];
  }
  const edits = orPrefix ? Math.min(...last) : last[width]!;
  return edits <= most ? edits : undefined;
}
