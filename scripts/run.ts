/**
 * Runs a script. Of an error that whoever runs it can mend the message says enough; any other ends it with its stack.
 * @param exitCode of the process after an expected error
 */
export function run(main: () => Promise<void>, expected: (new (...args: never[]) => Error)[], exitCode = 1): void {
  main().catch((error: unknown) => {
    if (!(error instanceof Error) || !expected.some((kind) => error instanceof kind)) throw error;
    console.error(error.message);
    process.exitCode = exitCode;
  });
}
