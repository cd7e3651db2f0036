import {chromiumPath} from '../../src/print/chromium';

export default async function globalSetup(): Promise<void> {
  await chromiumPath();
}
