import {spawnSync} from 'node:child_process';
import path from 'node:path';

/** Runs a script of an installed package and waits for it. What fails ends this process with its code. */
export function runNode(file: string, args: string[]): void {
  const {status} = spawnSync(process.execPath, [path.resolve('node_modules', file), ...args], {stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 1);
}
