import {defineConfig} from '@playwright/test';

const port = 3177;

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'line',
  // Unpacks the browser once, before two workers want it; tests/browser/fixtures.ts starts it.
  globalSetup: './tests/browser/global-setup.ts',
  use: {baseURL: `http://localhost:${port}`},
  webServer: {command: `npx docusaurus serve --no-open --port ${port}`, port, reuseExistingServer: !process.env.CI},
});
