/** Inline code that reads as a status, a reason or another value of the API: capitals and underscores. */
export const STATUS_CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

const SHORTEST = 3;

/** Whether inline code reads as a code. Shorter words (`OK`, `ID`) are words. */
export function isStatusCode(code: string): boolean {
  return code.length >= SHORTEST && STATUS_CODE.test(code);
}

/** Codes in inline code within a text that knows no other Markdown, such as a note in YAML. */
export function statusCodesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]!).filter(isStatusCode);
}
