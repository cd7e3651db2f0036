import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {type Browser, chromium} from '@playwright/test';

/**
 * The browser of the print edition, the browser tests and the measurements. Knows no page of the guide.
 */

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

/** There is no browser, or it does not start; the message says how to get one. */
export class BrowserError extends Error {
  override name = 'BrowserError';

  constructor(problem: string) {
    super(`${problem} Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to the executable of one.`);
  }
}

/**
 * Path of a Chromium to run: `CHROMIUM_PATH` where it is set; on Linux (x64, glibc) the one that came with `npm ci`,
 * unpacked once into the project's cache; elsewhere an installed Chrome, Chromium or Edge.
 * @throws BrowserError when there is none
 */
export async function chromiumPath(): Promise<string> {
  const {CHROMIUM_PATH: chosen} = process.env;
  if (chosen) {
    if (!existsSync(chosen)) throw new BrowserError(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
    return chosen;
  }
  if (process.platform === 'linux' && process.arch === 'x64' && hasGlibc()) return unpackedChromium();
  const installed = installedBrowsers(process.platform, process.env).find((candidate) => existsSync(candidate));
  if (installed) return installed;
  throw new BrowserError('No browser was found.');
}

/**
 * Starts the browser.
 * @param args flags besides CHROMIUM_ARGS
 * @throws BrowserError when there is none, or it does not start
 */
export async function launchChromium(args: string[] = []): Promise<Browser> {
  const executablePath = await chromiumPath();
  return chromium.launch({executablePath, args: [...CHROMIUM_ARGS, ...args]}).catch((error: unknown) => {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    throw new BrowserError(`The browser ${executablePath} does not start: ${reason}`);
  });
}

/** Where Chrome, Chromium and Edge are installed on a system, the most likely place first. */
export function installedBrowsers(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return programs.flatMap((program) => roots.map((root) => path.win32.join(root, program)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((app) =>
      roots.map((root) => `${root}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return [...programs.map((program) => `/usr/bin/${program}`), '/snap/bin/chromium'];
}

/** Whether this Linux has the C library the unpacked browser needs; Alpine, with musl, has not. */
function hasGlibc(): boolean {
  const {header} = process.report.getReport() as {header: {glibcVersionRuntime?: string}};
  return header.glibcVersionRuntime !== undefined;
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
  const {default: bundled} = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

function fontSettings(folders: string[], cache: string): string {
  const dirs = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${cache}/fonts-cache</cachedir></fontconfig>`;
}
