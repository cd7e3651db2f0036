import {defineConfig} from '@playwright/test';
import {CHROMIUM_ARGS, chromiumPath} from './src/print/chromium';

const port = 3177;

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {executablePath: await chromiumPath(), args: CHROMIUM_ARGS},
  },
  webServer: {command: `npx docusaurus serve --no-open --port ${port}`, port, reuseExistingServer: !process.env.CI},
});
