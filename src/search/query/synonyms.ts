import {stem, wordsOf} from './words';
import type {SearchRecord} from '../record';

/** Words and phrases that mean the same to whoever searches this guide, beyond what the glossary says. */
export const SYNONYM_GROUPS: readonly (readonly string[])[] = [
  ['OMS', 'MOM', 'MCOM', 'Order Management', 'order management system'],
  ['Magento Commerce', 'Adobe Commerce', 'MDC', 'M2', 'Magento 2'],
  ['service bus', 'Magento Integration Bus', 'integration bus', 'message bus', 'MIB'],
  ['RMA', 'return', 'return merchandise authorization', 'send back'],
  ['refund', 'credit memo', 'money back', 'reimburse'],
  ['credit memo', 'credit note'],
  ['available to promise', 'ATP', 'sellable stock', 'salable quantity'],
  ['stock', 'inventory'],
  ['ship', 'shipment', 'dispatch', 'send out'],
  ['warehouse', 'WMS', 'distribution center', 'DC'],
  ['in-store pickup', 'store pickup', 'ISPU', 'BOPIS', 'ROPIS', 'click and collect', 'collect in store'],
  ['ship from store', 'SFS'],
  ['ship to store', 'STS'],
  ['point of sale', 'POS'],
  ['customer', 'shopper', 'buyer'],
  ['cancel', 'call off'],
  ['decline', 'reject', 'refuse'],
  ['authorize', 'authorization', 'auth'],
  ['register', 'registration', 'sign up'],
  ['subscribe', 'subscription', 'webhook'],
  ['synchronous', 'sync', 'synchronize', 'synchronization'],
  ['asynchronous', 'async'],
  ['configure', 'configuration', 'config', 'settings'],
  ['install', 'installation', 'set up', 'setup'],
  ['remove', 'removal', 'uninstall'],
  ['upgrade', 'update'],
  ['environment', 'env'],
  ['pre-production', 'sandbox'],
  ['go live', 'launch', 'cut-over'],
  ['limit', 'guardrail', 'quota'],
  ['error', 'failure', 'exception'],
  ['retry', 'resend', 'redeliver'],
  ['stuck', 'stay', 'hang'],
  ['difference', 'vs', 'versus', 'compare'],
  ['quantity', 'qty'],
  ['price', 'pricing', 'cost', 'fee'],
  ['catalog', 'product catalog'],
  ['credentials', 'client id', 'OAuth'],
];

/** An alias that stands for its term anywhere: an abbreviation, or more than one word. `method` alone does not. */
const STANDS_ALONE = /^[A-Z][A-Z0-9]+$|\S\s+\S/;

/** The groups above, and every glossary term with what it is also called. */
export function synonymGroups(records: readonly SearchRecord[]): string[][] {
  const terms = records
    .filter(({kind}) => kind === 'term')
    .map(({title, aliases = []}) => [title, ...aliases].filter((name) => STANDS_ALONE.test(name) || name === title))
    .filter((names) => names.length > 1);
  return [...SYNONYM_GROUPS.map((group) => [...group]), ...terms];
}

/** Phrases that mean the same, found by the stems of their words. */
export class Synonyms {
  /** Stems of a phrase → those of the others. */
  private readonly others = new Map<string, Set<string>>();
  private readonly longest: number;

  constructor(groups: readonly (readonly string[])[]) {
    for (const group of groups) {
      const ids = group.map((phrase) => stems(wordsOf(phrase).map(({text}) => text)));
      for (const id of ids)
        this.others.set(id, new Set([...(this.others.get(id) ?? []), ...ids.filter((other) => other !== id)]));
    }
    this.longest = Math.max(1, ...[...this.others.keys()].map((id) => id.split(' ').length));
  }

  /** Other ways to say a phrase, as stems, in the order of the groups. */
  of(phrase: readonly string[]): string[][] {
    return [...(this.others.get(stems(phrase)) ?? [])].map((other) => other.split(' '));
  }

  /** How many words from a place on make the longest phrase that has synonyms; 1 when none does. */
  longestAt(words: readonly string[], at: number): number {
    for (let length = Math.min(this.longest, words.length - at); length > 1; length -= 1)
      if (this.others.has(stems(words.slice(at, at + length)))) return length;
    return 1;
  }
}

/** A phrase as the stems of its words, by which phrases are compared. */
function stems(words: readonly string[]): string {
  return words.map(stem).join(' ');
}
