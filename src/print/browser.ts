import {existsSync} from 'node:fs';
import {type Browser, chromium} from '@playwright/test';
import {CHROMIUM_ARGS, chromiumPath} from './chromium';
import {PrintError} from './print-error';

/** Without it letters are set at whole pixels of a screen, and the spaces between them are uneven on paper. */
const TYPE_ARGS = ['--font-render-hinting=none'];

const REMEDY =
  'Run npm ci again (it brings a browser for Linux on x64), or install Chrome or Chromium, for example with\n' +
  '  apt-get install chromium    or    brew install --cask chromium\n' +
  'and name its executable: CHROMIUM_PATH=/usr/bin/chromium npm run pdf';

/**
 * Starts the browser that prints.
 * @throws PrintError that says how to get one
 */
export async function launchBrowser(): Promise<Browser> {
  const path = await chromiumPath().catch((error: unknown) => {
    throw new PrintError(`No browser to print with: ${firstLine(error)}`, REMEDY);
  });
  if (!existsSync(path)) throw new PrintError(`No browser to print with: there is no ${path}.`, REMEDY);
  const args = [...CHROMIUM_ARGS, ...TYPE_ARGS];
  return chromium.launch({executablePath: path, args}).catch((error: unknown) => {
    throw new PrintError(`The browser ${path} does not start: ${firstLine(error)}`, REMEDY);
  });
}

export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!;
}
