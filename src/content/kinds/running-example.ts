import * as z from 'zod';
import {text} from '../kit/fields';
import type {YamlKind} from './kind';
import type {Message} from './message';

const amount = z.number();
const schema = z.looseObject({
  order: z.looseObject({id: text, total: amount, store: text, currency: text}),
  payment: z.looseObject({reference: text, gateway: text, account: text, token: text}),
  lines: z.array(z.looseObject({id: text, number: z.int(), sku: text, net: amount, tax: amount, gross: amount})).min(1),
});

/** The one order that payloads, tables and flows of the guide follow. */
export type RunningExample = z.infer<typeof schema>;

/** `docs/running-example.yaml` */
export const runningExampleKind = {
  name: 'running-example',
  format: 'yaml',
  files: /^running-example\.yaml$/,
  schema,
  read(example, draft, yaml) {
    draft.runningExample = example;
    const {lines, order} = example;
    lines.forEach(({net, tax, gross}, index) => {
      if (cents(net) + cents(tax) !== cents(gross))
        yaml.report(['lines', index], `net ${net} and tax ${tax} do not make ${gross}`);
    });
    const total = lines.reduce((sum, {gross}) => sum + cents(gross), 0) / 100;
    if (total !== order.total)
      yaml.report(['order', 'total'], `the lines sum to ${total}, the order's total is ${order.total}`);
  },
  check({messages, runningExample}, check) {
    if (!runningExample) return;
    for (const {file, example} of messages.values()) {
      for (const {path, message} of contradictions(example, runningExample))
        check.report(
          check.at(file, ['example', ...path]),
          message,
          'docs/running-example.yaml has the order; another order needs another number',
        );
    }
  },
} as const satisfies YamlKind<typeof schema, {runningExample?: RunningExample; messages: Map<string, Message>}>;

/** Where a payload that holds the running example's order says something else of it. */
function contradictions(payload: unknown, {order, payment, lines}: RunningExample) {
  const entries = entriesOf(payload);
  if (!entries.some(({value}) => value === order.id)) return [];
  const keys: Record<string, string> = {
    gateway_id: payment.gateway,
    gateway_key: payment.token,
    transaction_id: payment.token,
    payment_reference: payment.reference,
    store: order.store,
  };
  const found: {path: PropertyKey[]; message: string}[] = [];
  for (const {path, key, value} of entries) {
    const expected = keys[key];
    if (expected !== undefined && typeof value === 'string' && value !== expected)
      found.push({path, message: `order ${order.id} has ${key} "${expected}", not "${value}"`});
    if (typeof value !== 'object' || value === null) continue;
    const {sku, id, line_number: number, amount: price} = value as Record<string, unknown>;
    const line = lines.find((each) => each.sku === sku);
    if (!line) continue;
    const differs = (place: PropertyKey[], what: string) =>
      found.push({path: [...path, ...place], message: `line ${line.sku} of order ${order.id} ${what}`});
    if (key !== 'product' && typeof number === 'number' && typeof id === 'string' && id !== line.id)
      differs(['id'], `has id "${line.id}", not "${id}"`);
    if (typeof number === 'number' && number !== line.number)
      differs(['line_number'], `is number ${line.number}, not ${number}`);
    const asked = (price as {gross_amount?: unknown} | undefined)?.gross_amount;
    if (typeof asked === 'number' && cents(asked) !== cents(line.gross))
      differs(['amount', 'gross_amount'], `costs ${line.gross}, not ${asked}`);
  }
  return found;
}

/** Everything in a payload, at any depth. */
function entriesOf(value: unknown, path: PropertyKey[] = []): {path: PropertyKey[]; key: string; value: unknown}[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    return [{path: place, key, value: inner as unknown}, ...entriesOf(inner, place)];
  });
}

function cents(amount: number): number {
  return Math.round(amount * 100);
}
