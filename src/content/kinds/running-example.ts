import * as z from 'zod';
import {text} from '../kit/fields';
import {validate} from '../kit/yaml';
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
  read(yaml, draft) {
    const {data, problems} = validate(yaml, schema);
    if (!data) return problems;
    draft.runningExample = data;
    const {lines, order} = data;
    lines.forEach(({net, tax, gross}, index) => {
      if (cents(net) + cents(tax) !== cents(gross))
        problems.push({
          file: yaml.file,
          line: yaml.lineOf(['lines', index]),
          message: `net ${net} and tax ${tax} do not make ${gross}`,
        });
    });
    const total = lines.reduce((sum, {gross}) => sum + cents(gross), 0) / 100;
    if (total !== order.total)
      problems.push({
        file: yaml.file,
        line: yaml.lineOf(['order', 'total']),
        message: `the lines sum to ${total}, the order's total is ${order.total}`,
      });
    return problems;
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
} as const satisfies YamlKind<{runningExample?: RunningExample; messages: Map<string, Message>}>;

interface Contradiction {
  path: PropertyKey[];
  message: string;
}

/** Where a payload that holds the running example's order says something else of it. */
function contradictions(payload: unknown, {order, payment, lines}: RunningExample): Contradiction[] {
  const found: Contradiction[] = [];
  const entries: {path: PropertyKey[]; key: string; value: unknown}[] = [];
  const collect = (value: unknown, path: PropertyKey[]) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const place = Array.isArray(value) ? Number(key) : key;
      entries.push({path: [...path, place], key, value: inner});
      collect(inner, [...path, place]);
    }
  };
  collect(payload, []);
  if (!entries.some(({value}) => value === order.id)) return [];
  const gross = new Map(lines.map((line) => [line.sku, line]));
  const keys: Record<string, string> = {
    gateway_id: payment.gateway,
    gateway_key: payment.token,
    transaction_id: payment.token,
    payment_reference: payment.reference,
    store: order.store,
  };
  for (const {path, key, value} of entries) {
    const expected = keys[key];
    if (expected !== undefined && typeof value === 'string' && value !== expected)
      found.push({path, message: `order ${order.id} has ${key} "${expected}", not "${value}"`});
    if (typeof value !== 'object' || value === null) continue;
    const {sku, id, line_number: number, amount: price} = value as Record<string, unknown>;
    const line = typeof sku === 'string' ? gross.get(sku) : undefined;
    if (!line) continue;
    if (key !== 'product' && typeof number === 'number' && typeof id === 'string' && id !== line.id)
      found.push({
        path: [...path, 'id'],
        message: `line ${line.sku} of order ${order.id} has id "${line.id}", not "${id}"`,
      });
    if (typeof number === 'number' && number !== line.number)
      found.push({
        path: [...path, 'line_number'],
        message: `line ${line.sku} of order ${order.id} is number ${line.number}, not ${number}`,
      });
    const asked = (price as {gross_amount?: unknown} | undefined)?.gross_amount;
    if (typeof asked === 'number' && cents(asked) !== cents(line.gross))
      found.push({
        path: [...path, 'amount', 'gross_amount'],
        message: `line ${line.sku} of order ${order.id} costs ${line.gross}, not ${asked}`,
      });
  }
  return found;
}

function cents(amount: number): number {
  return Math.round(amount * 100);
}
