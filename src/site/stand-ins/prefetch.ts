/** Stands for Docusaurus' fetching of a page's script ahead of time, which it asks for once a link comes into view. */
export default function prefetch(): Promise<void> {
  return Promise.resolve();
}
