/** The exam section of the first of some objectives, as a part of a record; nothing when there are none. */
export function sectionOf([first]: readonly string[]): {section?: number} {
  return first === undefined ? {} : {section: Number.parseInt(first, 10)};
}
