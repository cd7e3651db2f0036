/** How `useAddress` reads and writes a flat record of texts, each a parameter of the address; an empty text is left out. */
export function addressOf<T extends Record<string, string>>(none: T) {
  return {
    /** The record in a query string. Parameters it does not know are left out. */
    read(search: string): T {
      const params = new URLSearchParams(search);
      return Object.fromEntries(Object.entries(none).map(([key, empty]) => [key, params.get(key) ?? empty])) as T;
    },
    /** The record as a query string, or an empty text when it holds nothing. What it lacks is as in `none`. */
    write(value: Partial<T>): string {
      const params = new URLSearchParams(Object.entries(value).filter(([key, text]) => text !== none[key]));
      const search = params.toString();
      return search === '' ? '' : `?${search}`;
    },
  };
}
