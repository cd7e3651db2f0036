/** Inline Markdown of YAML texts as plain text: without backticks and stars. */
export function plain(text: string): string {
  return text
    .replace(/`|\*\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
