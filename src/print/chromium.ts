import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';

/** Flags for a headless browser that only ever talks to this machine. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Path of a Chromium to run: `CHROMIUM_PATH` where it is set; on Linux the one that came with `npm ci`, unpacked once
 * into the project's cache; elsewhere an installed Chrome.
 * @throws Error that says how to get a browser, when there is none
 */
export async function chromiumPath(): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedChromium();
  const installed = CANDIDATES.find((candidate) => existsSync(candidate));
  if (installed) return installed;
  throw new Error('No browser found. Install Chrome or Chromium and set CHROMIUM_PATH to its executable.');
}

async function unpackedChromium(): Promise<string> {
  // The package unpacks to the folder for temporary files and trusts what it finds there, so it gets a folder of its own.
  const folder = path.resolve('node_modules/.cache/chromium-147.0.0');
  await mkdir(folder, {recursive: true});
  process.env.TMPDIR = folder;
  // Its font settings name a fixed folder; ours name the fonts it brings, and those the system has.
  await writeFile(
    path.join(folder, 'fonts.conf'),
    fontSettings([path.join(folder, 'fonts', 'fonts'), '/usr/share/fonts'], folder),
  );
  process.env.FONTCONFIG_FILE = path.join(folder, 'fonts.conf');
  // Makes the package bring the system libraries and fonts a bare Linux lacks. Read when it is imported.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const {default: chromium} = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

function fontSettings(folders: string[], cache: string): string {
  const dirs = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${cache}/fonts-cache</cachedir></fontconfig>`;
}
