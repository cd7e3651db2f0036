import {readdirSync} from 'node:fs';
import {expect, open, sitemap, test} from './fixtures';

test('the sitemap holds the guide', () => {
  const paths = sitemap();
  const messages = readdirSync('docs/messages', {recursive: true}).filter((file) =>
    /magento\..*\.mdx?$/.test(String(file)),
  );
  expect(messages.length).toBeGreaterThan(100);
  expect(paths.filter((path) => path.startsWith('/messages/magento.'))).toHaveLength(messages.length);
  expect(paths.filter((path) => /^\/[1-9]-/.test(path))).toHaveLength(9);
  expect(paths.filter((path) => path.startsWith('/flows/')).length).toBeGreaterThanOrEqual(15);
});

for (const path of sitemap()) {
  test(`${path} hydrates in silence and fits a narrow phone`, async ({page}) => {
    await page.setViewportSize({width: 320, height: 640});
    await open(page, path);
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}
