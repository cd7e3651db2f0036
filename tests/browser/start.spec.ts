import type {Page} from '@playwright/test';
import {at, filesOf} from './built';
import {expect, test, untilLaidOut} from './fixtures';
import {layoutShift, NO_SHIFT, watchLayoutShift} from './layout-shift';

const CHAPTER = '/4-integrations/';
const APP = /\/assets\/js\/[^/]+\.js$/;

/** Keeps the app's files back, as a slow connection does, until they are let through. */
async function holdApp(page: Page): Promise<{asked: string[]; letThrough: () => Promise<void>}> {
  const asked: string[] = [];
  let open: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route(APP, async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    await opened;
    await route.continue();
  });
  return {
    asked,
    async letThrough() {
      open();
      await untilAlive(page);
    },
  };
}

async function untilAlive(page: Page): Promise<void> {
  await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
}

/** Opens a page whose app is held back. Without quiet: the tests begin what they are about. */
async function openHeld(page: Page, path: string) {
  const app = await holdApp(page);
  await page.goto(at(path), {waitUntil: 'domcontentloaded'});
  return app;
}

const isAlive = (page: Page) => page.evaluate(() => document.documentElement.dataset.hasHydrated === 'true');
const scriptsIn = (page: Page) => page.locator('script[src]').count();
const dialog = (page: Page) => page.getByRole('dialog', {name: /search/i});

test.describe('while somebody reads', () => {
  for (const path of [
    '/',
    CHAPTER,
    '/messages/',
    '/messages/magento.sales.order_management.create/',
    '/flows/payment/',
  ])
    test(`no script of the app is in ${path}, and scrolling brings none`, async ({page}) => {
      await page.goto(at(path), {waitUntil: 'domcontentloaded'});
      await page.mouse.wheel(0, 600);
      await page.keyboard.press('PageDown');
      await page.keyboard.press('Space');
      expect(await scriptsIn(page)).toBe(0);
    });

  test('the page comes alive by itself in a quiet moment', async ({page}) => {
    await page.goto(at(CHAPTER));
    expect(await scriptsIn(page)).toBe(0);
    await untilAlive(page);
  });

  test('with Save-Data nothing is fetched until something is used', async ({page}) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', {value: {saveData: true, effectiveType: '4g'}});
    });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(at(CHAPTER));
    await page.waitForTimeout(4000);
    expect(requests.filter((url) => APP.test(url))).toEqual([]);
    await page.getByRole('button', {name: 'Search', exact: true}).click();
    await untilAlive(page);
    await expect(dialog(page)).toBeVisible();
  });

  test('only the page’s own files and the search’s dialog are fetched ahead', async ({page}) => {
    const requests = new Set<string>();
    page.on('request', (request) => APP.test(request.url()) && requests.add(request.url()));
    await page.goto(at(CHAPTER));
    await untilAlive(page);
    await page.waitForTimeout(500);
    const named = await page.evaluate(() => {
      const {app, page} = document.querySelector<HTMLScriptElement>('script[data-app]')!.dataset;
      return `${app} ${page}`.split(' ').map((path) => new URL(path, location.href).href);
    });
    const others = [...requests].filter((url) => !named.includes(url));
    expect(named.filter((url) => !requests.has(url))).toEqual([]);
    // The dialog's code, and what it shares with other pages.
    expect(others.length).toBeLessThanOrEqual(3);
  });

  for (const path of ['/practice/', '/exam/', '/review/', '/progress/', '/search/', '/nowhere/'])
    test(`${path} runs at once`, async ({page, complaints}) => {
      await page.goto(at(path));
      await expect(page.locator('script[src*="/main."]')).toHaveCount(1);
      await untilAlive(page);
      if (path === '/nowhere/') expect(complaints.splice(0).join()).toContain('404');
    });

  test('an address that asks for something runs at once', async ({page}) => {
    await page.goto(at('/messages/?text=lines+shipped'));
    await expect(page.getByLabel('Name or words')).toHaveValue('lines shipped');
    expect(await page.locator('li[id^="magento."]').count()).toBeLessThan(10);
  });
});

test.describe('what is done before the app is there is done', () => {
  test('search by click, with what is typed ahead', async ({page}) => {
    const app = await openHeld(page, CHAPTER);
    await page.getByRole('button', {name: 'Search', exact: true}).click();
    await page.keyboard.type('lines_shipx', {delay: 10});
    await page.keyboard.press('Backspace');
    await app.letThrough();
    await expect(dialog(page).getByRole('combobox')).toHaveValue('lines_ship');
    await expect(dialog(page).getByRole('option').first()).toContainText('lines_shipped');
  });

  test('search answers while the page itself is awaited, and leads to what it finds', async ({page}) => {
    const search = filesOf(CHAPTER, 'search');
    const awaited = filesOf(CHAPTER, 'page').filter((file) => !search.includes(file));
    await page.route(APP, (route) => {
      // Never answered: the page does not come alive.
      if (!awaited.includes(new URL(route.request().url()).pathname)) void route.continue();
    });
    await page.goto(at(CHAPTER), {waitUntil: 'domcontentloaded'});
    await page.getByRole('button', {name: 'Search', exact: true}).click();
    await page.keyboard.type('lines_shipped');
    await expect(dialog(page).getByRole('option').first()).toContainText('lines_shipped');
    expect(await isAlive(page)).toBe(false);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/messages\/magento\.logistics\.warehouse_management\.lines_shipped\/$/);
  });

  test('search by Ctrl+K, with what is typed ahead', async ({page}) => {
    const app = await openHeld(page, CHAPTER);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('refund/');
    await app.letThrough();
    await expect(dialog(page).getByRole('combobox')).toHaveValue('refund/');
  });

  test('search by slash', async ({page}) => {
    const app = await openHeld(page, CHAPTER);
    await page.keyboard.press('/');
    await app.letThrough();
    await expect(dialog(page).getByRole('combobox')).toHaveValue('');
    await page.keyboard.type('a');
    await expect(dialog(page).getByRole('combobox')).toHaveValue('a');
  });

  test('the field that stands for the search is there at once, and keeps caret and focus', async ({page}) => {
    const app = await openHeld(page, CHAPTER);
    const button = page.getByRole('button', {name: 'Search', exact: true});
    await button.focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('shiped');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(dialog(page).getByRole('textbox')).toHaveValue('shiped');
    const box = await dialog(page).getByRole('textbox').boundingBox();
    await app.letThrough();
    const field = dialog(page).getByRole('combobox');
    await expect(field).toBeFocused();
    expect(await field.boundingBox()).toEqual(box);
    await page.keyboard.type('p');
    await expect(field).toHaveValue('shipped');
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  });

  test('what is typed before the app is there goes to the search’s page with Enter', async ({page}) => {
    await openHeld(page, CHAPTER);
    await page.keyboard.press('/');
    await page.keyboard.type('lines shipped');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=lines\+shipped$/);
  });

  test('the search is called off by its button, by a click beside it, by its shortcut', async ({page}) => {
    const app = await openHeld(page, CHAPTER);
    for (const callOff of [
      () => dialog(page).getByRole('button', {name: 'Close'}).click(),
      () => page.mouse.click(5, 400),
      () => page.keyboard.press('Control+k'),
    ]) {
      await page.keyboard.press('Control+k');
      await expect(dialog(page)).toBeVisible();
      await callOff();
      await expect(dialog(page)).toHaveCount(0);
    }
    await app.letThrough();
    await page.waitForTimeout(300);
    await expect(dialog(page)).toHaveCount(0);
  });

  test('Escape calls the search off', async ({page}) => {
    const app = await openHeld(page, CHAPTER);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('ref');
    await page.keyboard.press('Escape');
    await app.letThrough();
    await page.waitForTimeout(300);
    await expect(dialog(page)).toBeHidden();
  });

  for (const how of ['click', 'Enter'] as const)
    test(`the color mode by ${how}`, async ({page}) => {
      const app = await openHeld(page, CHAPTER);
      const root = page.locator('html');
      const before = await root.getAttribute('data-theme-choice');
      const button = page.getByRole('button', {name: /^Switch between dark and light mode/});
      if (how === 'click') await button.click();
      else await button.press('Enter');
      await expect(root).not.toHaveAttribute('data-theme-choice', before!);
      const after = {
        choice: await root.getAttribute('data-theme-choice'),
        theme: await root.getAttribute('data-theme'),
      };
      await app.letThrough();
      await expect(root).toHaveAttribute('data-theme-choice', after.choice!);
      await expect(button).toHaveAccessibleName(`Switch between dark and light mode (currently ${after.choice} mode)`);
      if (how === 'Enter') await expect(button).toBeFocused();
      await page.reload({waitUntil: 'domcontentloaded'});
      await expect(root).toHaveAttribute('data-theme-choice', after.choice!);
      await expect(root).toHaveAttribute('data-theme', after.theme!);
    });

  for (const how of ['click', 'label', 'Space'] as const)
    test(`a box by ${how}, which shows it at once`, async ({page}) => {
      const app = await openHeld(page, CHAPTER);
      const box = page.getByRole('checkbox', {name: /^4\.2 /});
      if (how === 'click') await box.click();
      else if (how === 'label') await page.locator('label', {has: box}).click();
      else await box.press('Space');
      await expect(box).toBeChecked();
      await app.letThrough();
      await expect(page.getByText(/^1 of \d+ objectives ticked/)).toBeVisible();
      await expect(box).toBeChecked();
    });

  test('three clicks on two boxes', async ({page}) => {
    const app = await openHeld(page, CHAPTER);
    const [first, second] = [/^4\.2 /, /^4\.3 /].map((name) => page.getByRole('checkbox', {name}));
    await first!.click();
    await second!.click();
    await first!.click();
    await app.letThrough();
    await expect(page.getByText(/^1 of \d+ objectives ticked/)).toBeVisible();
    await expect(first!).not.toBeChecked();
    await expect(second!).toBeChecked();
  });

  test('a box of a record that has other ticks', async ({page}) => {
    await page.goto(at(CHAPTER));
    await page.getByRole('checkbox', {name: /^4\.3 /}).check();
    await untilAlive(page);
    await expect(page.getByText(/^1 of \d+ objectives ticked/)).toBeVisible();
    const app = await openHeld(page, CHAPTER);
    await page.getByRole('checkbox', {name: /^4\.2 /}).click();
    await app.letThrough();
    await expect(page.getByText(/^2 of \d+ objectives ticked/)).toBeVisible();
    await expect(page.getByRole('checkbox', {name: /^4\.3 /})).toBeChecked();
  });

  test('a filter that is typed, and one that is chosen', async ({page}) => {
    const app = await openHeld(page, '/messages/');
    const field = page.getByLabel('Name or words');
    await field.pressSequentially('ship');
    await page.getByLabel('Kind', {exact: true}).selectOption('query');
    await field.press('Enter');
    await app.letThrough();
    await expect(page).toHaveURL(/\?text=ship&kind=query$/);
    await expect(field).toHaveValue('ship');
    await field.pressSequentially('ment');
    await expect(field).toHaveValue('shipment');
  });

  test('a message’s name is copied', async ({page, context}) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const app = await openHeld(page, '/messages/');
    await page.getByRole('button', {name: 'Copy magento.sales.order_management.create', exact: true}).click();
    await app.letThrough();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('magento.sales.order_management.create');
  });

  test('a flow’s button, and the arrow keys on it', async ({page}) => {
    const app = await openHeld(page, '/flows/warehouse-shipping/');
    await page.getByRole('button', {name: 'Step through'}).click();
    await page.keyboard.press('ArrowRight');
    await app.letThrough();
    await expect(page.getByRole('status').filter({hasText: 'Step 2 of'})).toBeVisible();
  });

  test('a term by Tab, and by the mouse', async ({page}) => {
    const app = await openHeld(page, '/7-order-management-knowledge/');
    const term = page.locator(`main a[href="${at('/glossary/#soft-allocation')}"]`).first();
    await term.focus();
    await app.letThrough();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await expect(term).toBeFocused();

    const again = await openHeld(page, '/7-order-management-knowledge/');
    await term.hover();
    await again.letThrough();
    await expect(page.getByRole('tooltip')).toBeVisible();
  });

  test('a search field on the front page works without the app', async ({page}) => {
    await openHeld(page, '/');
    await page.getByRole('searchbox').fill('refund');
    await page.evaluate(() => document.querySelector<HTMLFormElement>('form[role=search]')!.requestSubmit());
    await expect(page).toHaveURL(/\/search\/\?q=refund$/);
  });
});

test.describe('what the browser does alone', () => {
  test('a link is followed, also while the app is awaited', async ({page}) => {
    const app = await openHeld(page, CHAPTER);
    await page.getByRole('button', {name: /^Switch between dark and light mode/}).click();
    await page.getByRole('link', {name: /^Next/}).click();
    await expect(page).toHaveURL(/\/5-troubleshooting\/$/);
    expect(app.asked.length).toBeGreaterThan(0);
  });

  test('what opens, opens, starts nothing, and stays open', async ({page}) => {
    const app = await openHeld(page, CHAPTER);
    const details = page.locator('article details:not(.theme-doc-toc-mobile)').first();
    await details.locator('> summary').click();
    await expect(details).toHaveAttribute('open');
    expect(await isAlive(page)).toBe(false);
    await page.keyboard.press('Shift');
    await app.letThrough();
    await expect(details).toHaveAttribute('open');
  });

  test('a file that cannot be loaded: nothing breaks, and the next use tries again', async ({page, complaints}) => {
    let blocked = true;
    await page.route(/\/main\.\w+\.js$/, (route) => (blocked ? route.abort() : route.continue()));
    await page.goto(at(CHAPTER), {waitUntil: 'domcontentloaded'});
    await page.getByRole('button', {name: 'Search', exact: true}).click();
    await expect.poll(() => complaints.length).toBeGreaterThan(0);
    complaints.splice(0);
    blocked = false;
    await page.keyboard.type('ref');
    await untilAlive(page);
    await expect(dialog(page).getByRole('combobox')).toHaveValue('ref');
    complaints.splice(0);
  });
});

test.describe('on a touch screen', () => {
  test.use({hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}});

  const panel = (page: Page) => page.locator('.navbar-sidebar:visible');

  test('the menu is there at once, and keeps its place when the app makes its own', async ({page}) => {
    const app = await openHeld(page, CHAPTER);
    await page.getByRole('button', {name: 'Toggle navigation bar'}).tap();
    const link = panel(page).getByRole('link', {name: 'Open questions'});
    await expect(link).toBeVisible();
    await panel(page).evaluate((element) => element.scrollTo(0, 90));
    await page.waitForTimeout(300);
    const before = (await link.boundingBox())!;
    await app.letThrough();
    await expect(page.locator('[data-menu-placeholder]')).toHaveCount(0);
    const after = (await link.boundingBox())!;
    expect(Math.abs(after.y - before.y)).toBeLessThan(2);
    await panel(page).getByRole('button', {name: 'Back to main menu'}).tap();
    await expect(panel(page).getByRole('link', {name: 'Glossary'}).first()).toBeVisible();
    await panel(page).getByRole('button', {name: 'Close navigation bar'}).tap();
    await expect(panel(page)).toHaveCount(0);
  });

  test('a link of the menu is followed before the app is there', async ({page}) => {
    await openHeld(page, CHAPTER);
    await page.getByRole('button', {name: 'Toggle navigation bar'}).tap();
    await panel(page).getByRole('link', {name: 'Glossary'}).tap();
    await expect(page).toHaveURL(/\/glossary\/$/);
  });

  test('the menu is called off by its button, beside it, and by Escape', async ({page}) => {
    const app = await openHeld(page, CHAPTER);
    for (const callOff of [
      () => panel(page).getByRole('button', {name: 'Close navigation bar'}).tap(),
      () => page.touchscreen.tap(380, 500),
      () => page.keyboard.press('Escape'),
    ]) {
      await page.getByRole('button', {name: 'Toggle navigation bar'}).tap();
      await expect(panel(page)).toHaveCount(1);
      await callOff();
      await expect(panel(page)).toHaveCount(0);
    }
    await app.letThrough();
    await page.waitForTimeout(300);
    await expect(panel(page)).toHaveCount(0);
  });

  test('what closes the menu is in view', async ({page}) => {
    await page.goto(at(CHAPTER));
    await page.keyboard.press('Shift');
    await untilAlive(page);
    await page.getByRole('button', {name: 'Toggle navigation bar'}).tap();
    const cross = panel(page).locator('.navbar-sidebar__close g');
    await expect(cross).toHaveCSS('stroke', /^rgb/);
  });

  test('a term: the first touch shows it, the second follows it', async ({page}) => {
    const app = await openHeld(page, '/7-order-management-knowledge/');
    const term = page.locator(`main a[href="${at('/glossary/#soft-allocation')}"]`).first();
    await term.tap();
    await app.letThrough();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await term.tap();
    await expect(page).toHaveURL(/\/glossary\/#soft-allocation$/);
  });

  test('the strip of contents closes behind what is chosen in it', async ({page}) => {
    const app = await openHeld(page, CHAPTER);
    const strip = page.locator('.theme-doc-toc-mobile');
    await strip.locator('summary').tap();
    await strip.getByRole('link', {name: /^4\.5 /}).tap();
    await expect(strip).not.toHaveAttribute('open');
    await expect(page.locator('[id="4.5"]')).toBeInViewport();
    expect(await isAlive(page)).toBe(false);
    await app.letThrough();
  });
});

test.describe('a page that is laid out in pieces', () => {
  const topOf = (page: Page, id: string) =>
    page.evaluate((id) => Math.round(document.getElementById(id)!.getBoundingClientRect().top), id);

  test('opens at the place an address names', async ({page}) => {
    await page.goto(at(`${CHAPTER}#4.9`));
    const top = await topOf(page, '4.9');
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(200);
    await untilAlive(page);
    expect(await topOf(page, '4.9')).toBe(top);
  });

  test('has its place again on the way back and on reload', async ({page}) => {
    await page.goto(at(CHAPTER));
    await untilLaidOut(page);
    await page.evaluate(() => document.getElementById('4.5')!.scrollIntoView({behavior: 'instant'}));
    await page.waitForTimeout(300);
    const before = await topOf(page, '4.5');
    await page.reload();
    await expect.poll(() => topOf(page, '4.5')).toBe(before);
    await page.goto(at('/glossary/'));
    await page.goBack();
    await expect.poll(() => topOf(page, '4.5')).toBe(before);
  });

  test('is whole for print', async ({page}) => {
    await page.goto(at(CHAPTER), {waitUntil: 'domcontentloaded'});
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('html')).toHaveAttribute('data-whole');
  });
});

test('what an address names is open before the app is there', async ({page}) => {
  await openHeld(page, '/5-troubleshooting/#symptom-token-error-every-call');
  await expect(page.locator('#token-error-every-call')).toHaveAttribute('open');
  expect(await isAlive(page)).toBe(false);
});

// With a sign of use: deep-links.spec.ts.
for (const width of [390, 1366])
  test(`nothing moves when a page comes alive by itself, ${width} px`, async ({page}) => {
    test.setTimeout(120_000);
    await page.setViewportSize({width, height: 844});
    await watchLayoutShift(page);
    const moved: string[] = [];
    for (const path of ['/', `${CHAPTER}#4.5`, '/messages/', '/messages/magento.common.ping/', '/flows/payment/']) {
      await page.goto('about:blank');
      await page.goto(at(path));
      await untilAlive(page);
      await page.waitForTimeout(500);
      const shift = await layoutShift(page);
      if (shift > NO_SHIFT) moved.push(`${path}: ${shift.toFixed(4)}`);
    }
    expect(moved).toEqual([]);
  });
