import type {Page} from '@playwright/test';
import type {EventDraft} from '../../src/learner/events';
import {open} from './fixtures';

const DAY = 24 * 60 * 60 * 1000;

/** Events as another device would have recorded them, each on a day so many days ago. */
export function eventsOf(drafts: (EventDraft & {daysAgo?: number; v?: number})[], device = 'device2'): object[] {
  const now = Date.now();
  return drafts.map(({daysAgo = 0, v = 1, ...draft}, index) => {
    const time = now - daysAgo * DAY - (drafts.length - index) * 1000;
    const at = new Date(time).toISOString();
    // A learner's day ends at four in the morning; the tests' browser is in the machine's time zone, as this is.
    const day = new Date(time - 4 * 60 * 60 * 1000 - new Date(time).getTimezoneOffset() * 60_000)
      .toISOString()
      .slice(0, 10);
    return {id: `${device}-first1-${index + 1}`, v, time, at, day, ...draft};
  });
}

/** The text of a saved record. */
export function fileOf(events: object[], indent?: number): string {
  const head = {format: 'order-management-guide/learner', schema: 1, exported: new Date().toISOString()};
  return JSON.stringify({...head, count: events.length, events}, null, indent);
}

/** Chooses a file on `/progress/`, where the page has to be. */
export async function choose(page: Page, text: string, name = 'record.json'): Promise<void> {
  await page
    .getByLabel('Add from a file')
    .setInputFiles({name, mimeType: 'application/json', buffer: Buffer.from(text)});
}

/** Opens `/progress/` and adds events to the record. */
export async function addRecord(page: Page, events: object[]): Promise<void> {
  await open(page, '/progress/');
  await choose(page, fileOf(events));
  await page.getByRole('button', {name: 'Add to my record'}).click();
  await page.getByText('added.').waitFor();
}

/** What *Save to a file* gives, read. */
export async function savedRecord(page: Page): Promise<{count: number; events: Record<string, unknown>[]}> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Save to a file'}).click();
  const stream = await (await download).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString()) as {count: number; events: Record<string, unknown>[]};
}

/** Some weeks of study: ticks, answers in every section of varying luck and confidence, cards, and two mock exams. */
export function weeksOfStudy(): object[] {
  const drafts: (EventDraft & {daysAgo?: number})[] = [];
  for (const [place, objective] of ['1.1', '1.2', '2.1', '4.1', '4.2', '6.1', '7.1'].entries())
    drafts.push({type: 'objective-ticked', objective, ticked: true, daysAgo: 20 - place});
  for (let number = 0; number < 90; number += 1) {
    const item = `q-${1 + (number % 9)}-${String(1 + Math.floor(number / 9)).padStart(3, '0')}`;
    const right = number % 10 < 7;
    const confidence = (['sure', 'unsure', 'guess'] as const)[number % 3]!;
    const daysAgo = 15 - Math.floor(number / 9);
    drafts.push({type: 'item-answered', item, revision: 1, chosen: [`${item}-a`], right, confidence, daysAgo});
  }
  for (let number = 0; number < 8; number += 1)
    drafts.push({type: 'card-rated', card: `term:made-up-${number}`, fact: 'f', grade: 'good', daysAgo: 3});
  return [...eventsOf(drafts), ...exam(12, 36), ...exam(2, 44)];
}

function exam(daysAgo: number, right: number): object[] {
  const items = Array.from({length: 60}, (_, index) => ({
    id: `q-4-${String(index + 1).padStart(3, '0')}`,
    revision: 1,
  }));
  const device = daysAgo < 7 ? 'device3' : 'device4';
  const attempt = `${device}-first1-1`;
  const answers = items.map(({id}, index) => ({
    item: id,
    revision: 1,
    chosen: [`${id}-a`],
    outcome: index < right ? ('right' as const) : ('wrong' as const),
  }));
  const result = {right, needed: 41, sections: [{section: 4, right, items: 60}], answers};
  return eventsOf(
    [
      {type: 'attempt-started', seed: 'k7f3-2m', items, minutes: 90, daysAgo},
      {type: 'attempt-handed-in', attempt, by: 'learner', result, daysAgo},
    ],
    device,
  );
}
