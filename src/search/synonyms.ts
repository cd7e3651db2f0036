import type {SearchRecord} from './types';

/** Words and phrases that mean the same to whoever searches this guide, beyond what the glossary says. */
export const SYNONYM_GROUPS: readonly (readonly string[])[] = [
  ['OMS', 'MOM', 'MCOM', 'Order Management', 'order management system'],
  ['Magento Commerce', 'Adobe Commerce', 'MDC', 'M2', 'Magento 2'],
  ['service bus', 'Magento Integration Bus', 'integration bus', 'message bus', 'MIB'],
  ['RMA', 'return', 'return merchandise authorization', 'send back'],
  ['refund', 'credit memo', 'credit note', 'money back', 'reimburse'],
  ['available to promise', 'ATP', 'sellable stock', 'salable quantity'],
  ['stock', 'inventory'],
  ['ship', 'shipment', 'dispatch', 'send out'],
  ['fulfill', 'fulfillment', 'fulfil'],
  ['warehouse', 'WMS', 'distribution center', 'DC'],
  ['in-store pickup', 'store pickup', 'ISPU', 'BOPIS', 'ROPIS', 'click and collect', 'collect in store'],
  ['ship from store', 'SFS'],
  ['ship to store', 'STS'],
  ['point of sale', 'POS'],
  ['customer', 'shopper', 'buyer'],
  ['cancel', 'void', 'call off'],
  ['decline', 'reject', 'refuse'],
  ['authorize', 'authorization', 'auth'],
  ['register', 'registration', 'sign up'],
  ['subscribe', 'subscription'],
  ['synchronous', 'sync', 'synchronize', 'synchronization'],
  ['asynchronous', 'async'],
  ['configure', 'configuration', 'config', 'settings'],
  ['install', 'installation', 'set up', 'setup'],
  ['remove', 'removal', 'uninstall'],
  ['upgrade', 'update'],
  ['environment', 'env'],
  ['pre-production', 'preprod', 'sandbox'],
  ['go live', 'launch', 'cut-over'],
  ['limit', 'guardrail', 'quota'],
  ['error', 'failure', 'exception'],
  ['retry', 'resend', 'redeliver'],
  ['quantity', 'qty'],
  ['price', 'pricing', 'cost', 'fee'],
  ['catalog', 'product catalog', 'catalogue'],
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
