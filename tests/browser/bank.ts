import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import type {Bank, ExamItem} from '../../src/exam/types';

const bank = JSON.parse(readFileSync('.docusaurus/guide/default/bank.json', 'utf8')) as Bank;

/** The item on the screen, from the bank of the build. */
export async function itemOn(page: Page): Promise<ExamItem> {
  const id = await page.locator('[data-question]').getAttribute('data-question');
  return bank.items.find((item) => item.id === id)!;
}

/** The first item of the bank that asks for so many. */
export function itemThatAsksFor(select: number): ExamItem {
  return bank.items.find((item) => item.select === select)!;
}

export function rightOf({options}: ExamItem): string[] {
  return options.filter(({correct}) => correct).map(({id}) => id);
}

export function wrongOf({options}: ExamItem): string[] {
  return options.filter(({correct}) => !correct).map(({id}) => id);
}

/** Chooses options by their ids. */
export async function chooseOn(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) await page.locator(`[data-option="${id}"]`).check();
}

/** Ids of the options in the order in which they are shown. */
export function orderOn(page: Page): Promise<string[]> {
  return page
    .locator('[data-question] [data-option]')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('data-option')!));
}
