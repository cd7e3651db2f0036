import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {expect, open, sitemap, test} from './fixtures';
import {at} from './built';

const POLICY = 'meta[http-equiv="Content-Security-Policy"]';

/** Makes a page say in its console what its policy stops; the fixture fails on it. */
test.beforeEach(({page}) =>
  page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) =>
      console.error(`policy: ${violatedDirective} stops ${blockedURI} ${sample}`),
    ),
  ),
);

/** Addresses that a page asks for elsewhere. */
function foreignRequests(page: Page, origin: string): string[] {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) foreign.push(url.href);
  });
  return foreign;
}

const addresses = [...sitemap(), '/search/?q=refund', '/no-such-page/'];
const GROUP = 25;

for (let from = 0; from < addresses.length; from += GROUP) {
  const group = addresses.slice(from, from + GROUP);
  test(`pages ${from + 1} to ${from + group.length} live under their policy and ask nobody else`, async ({
    page,
    baseURL,
    complaints,
  }) => {
    test.setTimeout(180_000);
    const foreign = foreignRequests(page, new URL(baseURL!).origin);
    for (const address of group) {
      await open(page, address);
      expect(await page.locator('[style*="color"]').count(), `${address} has no color in a style`).toBe(0);
      const policy = await page.locator(POLICY).getAttribute('content');
      expect(policy, address).toContain("script-src 'self' 'sha256-");
      expect(policy, address).not.toContain('unsafe');
    }
    // The browser says of the address without a page what its server answered.
    complaints.splice(0, complaints.length, ...complaints.filter((text) => !/status of 404/.test(text)));
    expect(foreign).toEqual([]);
  });
}

test('theme, search, a diagram after a link, opened details and paper need nothing the policy stops', async ({
  page,
}) => {
  await open(page, '/flows/cancellation/');
  await page
    .getByRole('button', {name: /dark|light|system/i})
    .first()
    .click();
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog');
  await search.getByRole('combobox').fill('refund');
  await expect(search.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', {name: 'Chapters'}).first().click();
  await page.locator(`.theme-doc-sidebar-menu a[href="${at('/4-integrations/')}"]`).click();
  await expect(page.locator('figure svg').first()).toBeVisible();
  await page.locator('figure + details').first().click();
  await page.emulateMedia({media: 'print', colorScheme: 'dark'});
  await expect(page.locator('h1')).toBeVisible();
});

test('what the policy does not name is stopped', async ({page, complaints}) => {
  await open(page, '/glossary/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.body.append(script);
    const styled = document.createElement('p');
    styled.innerHTML = '<b style="color: red">red</b>';
    document.body.append(styled);
  });
  await expect(page).not.toHaveTitle('run');
  await expect.poll(() => complaints.some((text) => /policy: script-src-elem stops inline/.test(text))).toBe(true);
  expect(complaints.some((text) => /policy: style-src-attr stops inline/.test(text))).toBe(true);
  complaints.length = 0;
});

test('the header files say the same, and what only a header can', () => {
  const policy = /Content-Security-Policy: (.*)/.exec(readFileSync('build/_headers', 'utf8'))![1]!;
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  for (const file of ['nginx.conf', 'Caddyfile'])
    expect(readFileSync(`build/.hosting/${file}`, 'utf8')).toContain(`"${policy}"`);
});
