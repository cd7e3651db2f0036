import {chromiumPath} from '../../src/browser/chromium';

export default async function globalSetup(): Promise<void> {
  await chromiumPath();
}
