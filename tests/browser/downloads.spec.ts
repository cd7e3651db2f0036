import {EXPORT_FILES} from '../../src/exports/files';
import {expect, open, test} from './fixtures';

for (const path of ['/', '/practice/']) {
  test(`${path} offers the book and the questions for other programs, and has them`, async ({page}) => {
    await open(page, path);
    const downloads = page.getByRole('region', {name: 'Downloads'});
    for (const {label} of Object.values(EXPORT_FILES))
      await expect(downloads.getByRole('link', {name: label})).toBeVisible();
    const links = await downloads
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links).toHaveLength(2 + Object.keys(EXPORT_FILES).length);
    for (const link of links) {
      const file = await page.request.get(link);
      expect(file.status(), link).toBe(200);
      expect((await file.body()).length, link).toBeGreaterThan(10_000);
    }
  });
}
