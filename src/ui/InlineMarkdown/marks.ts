/** A stretch of text with the mark it had in Markdown. */
export interface Marked {
  text: string;
  mark?: 'code' | 'strong';
}

/** Reads inline code and bold; a backtick or `**` that opens nothing is a letter like any other. */
export function marksOf(text: string): Marked[] {
  // Split by a pattern in brackets, every second part is what the pattern matched.
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).flatMap((part, index): Marked[] => {
    if (index % 2 === 0) return part === '' ? [] : [{text: part}];
    return part.startsWith('`')
      ? [{text: part.slice(1, -1), mark: 'code'}]
      : [{text: part.slice(2, -2), mark: 'strong'}];
  });
}
