import {defineConfig} from '@playwright/test';
import {baseUrl, buildDir} from './tests/browser/built';

// Each of the two sites has its port, so that a server left running does not answer for the other.
const port = baseUrl === '/' ? 3177 : 3178;

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // No test is about time: what comes late on a busy machine has come.
  expect: {timeout: 15_000},
  // On a machine that others use too; what needed it is listed as flaky.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'line',
  // Unpacks the browser once, before two workers want it; tests/browser/fixtures.ts starts it.
  globalSetup: './tests/browser/global-setup.ts',
  // Else every test would fetch the whole guide in the background; tests/browser/offline.spec.ts allows it.
  use: {baseURL: `http://localhost:${port}`, serviceWorkers: 'block'},
  webServer: {
    command: `npx docusaurus serve --no-open --port ${port} --dir ${buildDir}`,
    url: `http://localhost:${port}${baseUrl}`,
    reuseExistingServer: !process.env.CI,
  },
});
