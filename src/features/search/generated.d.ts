/** The records of the embedded engine, written by the guide plugin at build. */
declare module '@generated/guide/default/search-index.json' {
  import type {SearchRecord} from '@site/src/search/record';

  const records: SearchRecord[];
  export default records;
}
