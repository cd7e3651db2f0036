/** A stretch of text with the mark it had in Markdown. */
export interface Marked {
  text: string;
  mark?: 'code' | 'strong' | 'emphasis';
}

/** Reads inline code, bold and emphasis; a backtick, `**` or `*` that opens nothing is a letter like any other. */
export function marksOf(text: string): Marked[] {
  // Split by a pattern in brackets, every second part is what the pattern matched.
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*\s](?:[^*]*[^*\s])?\*)/).flatMap((part, index): Marked[] => {
    if (index % 2 === 0) return part === '' ? [] : [{text: part}];
    if (part.startsWith('**')) return [{text: part.slice(2, -2), mark: 'strong'}];
    return [{text: part.slice(1, -1), mark: part.startsWith('`') ? 'code' : 'emphasis'}];
  });
}
