/** Something that whoever runs the print edition can put right: what is wrong, and what to do. */
export class PrintError extends Error {
  override name = 'PrintError';

  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(`${message}\n${remedy}`);
  }
}
