import {afterEach, expect, test, vi} from 'vitest';
import {chromiumPath, installedBrowsers} from './chromium';

afterEach(() => vi.unstubAllEnvs());

test('Windows has Chrome and Edge in either folder of programs, or in the user’s own', () => {
  const paths = installedBrowsers('win32', {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local',
  });
  expect(paths[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(paths).toContain('C:\\Users\\me\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe');
  expect(paths).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
});

test('a Mac has them among its applications, or the user’s', () => {
  const paths = installedBrowsers('darwin', {HOME: '/Users/me'});
  expect(paths).toContain('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  expect(paths).toContain('/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
});

test('a Linux without the browser of npm ci has an installed one', () => {
  expect(installedBrowsers('linux', {})).toContain('/usr/bin/chromium');
});

test('a chosen browser that is not there is named', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chrome');
  await expect(chromiumPath()).rejects.toThrow('CHROMIUM_PATH names /nowhere/chrome, which does not exist.');
});
