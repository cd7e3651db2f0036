import type {SearchRecord} from '../../src/search/record';

/** The records, and made-up ones after their pattern until there are so many times as many. The same each time. */
export function grow(records: readonly SearchRecord[], times: number): SearchRecord[] {
  const words = [...new Set(records.flatMap(({title}) => title.toLowerCase().match(/[a-z]{4,}/g) ?? []))].sort();
  const copies = Array.from({length: times - 1}, (_, copy) =>
    records.map((record, place) => vary(record, wordAt(words, copy, place))),
  );
  return [...records, ...copies.flat()];
}

/** A word for each copy of each record: neighbors get different ones. */
function wordAt(words: readonly string[], copy: number, place: number): string {
  return words[(copy * 7919 + place * 31) % words.length]!;
}

/** Another record like this one: a service more in a name, a word more in a title or a text. */
function vary(record: SearchRecord, word: string): SearchRecord {
  const title =
    record.kind === 'message'
      ? record.title.replace(/\.(\w+)\.(\w+)$/, `.${word}_$1.$2`)
      : record.kind === 'parameter'
        ? `${word}_${record.title}`
        : `${record.title} ${word}`;
  const objectID = `${record.objectID}-${word}`;
  return {...record, objectID, title, text: `${record.text} ${word}.`, aliases: undefined};
}
