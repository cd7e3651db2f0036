/** Inline code that reads as a message name, a service or a namespace: dotted, perhaps with a final `*`. */
export const MESSAGE_NAME = /^magento(\.[a-z][a-z0-9_]*)+(\.\*)?$/;

/** Message names in inline code within a text that knows no other Markdown, such as a note in YAML. */
export function messageNamesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]!).filter((code) => MESSAGE_NAME.test(code));
}
