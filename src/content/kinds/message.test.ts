import {describe, expect, it} from 'vitest';
import {contentOf, contentWith} from '../../../tests/content/valid-content';
import {assembleContent} from '../assemble';
import {exampleRequest} from './message';
import {messageNamesIn} from '../../exam/message-name';

const NAME = 'magento.sales.order_management.create';
const FILE = `messages/${NAME}.md`;

function messageWith(passage: string, replacement: string) {
  return contentOf(contentWith(FILE, passage, replacement)).messages.get(NAME)!;
}

describe('a message', () => {
  it('derives domain, service and address from the name', () => {
    expect(messageWith('', '')).toMatchObject({
      name: 'magento.sales.order_management.create',
      domain: 'sales',
      service: 'magento.sales.order_management',
      path: '/messages/magento.sales.order_management.create/',
    });
  });

  it('takes the first paragraph as the summary, on one line, without marks and footnotes', () => {
    const summary = 'Creates an *order[^a]*\nin `Order Management`.[^b]';
    expect(messageWith('Creates an order in Order Management.[^oms-api]', summary).summary).toBe(
      'Creates an order in Order Management.',
    );
  });

  it.each([
    ['to-oms', 'sales-channel', 'oms'],
    ['from-oms', 'oms', 'sales-channel'],
    ['from-oms', 'sourcing-engine', 'warehouse'],
    ['inside', 'oms', 'sourcing-engine'],
    ['bus', 'sales-channel', 'service-bus'],
    ['bus', 'service-bus', 'oms'],
  ])('runs %s from %s to %s', (direction, from, to) => {
    expect(messageWith('from: [sales-channel]\nto: [oms]', `from: [${from}]\nto: [${to}]`).direction).toBe(direction);
  });

  it('accepts a typographic apostrophe in a heading', () => {
    expect(assembleContent(contentWith(FILE, "Don't", 'Don’t')).problems).toEqual([]);
  });
});

describe('exampleRequest', () => {
  it('wraps the example in JSON-RPC 2.0', () => {
    expect(exampleRequest({name: 'magento.common.ping', example: {a: 1}})).toEqual({
      jsonrpc: '2.0',
      id: 'example-1',
      method: 'magento.common.ping',
      params: {a: 1},
    });
  });
});

describe('messageNamesIn', () => {
  it('finds names in inline code only', () => {
    expect(messageNamesIn('Send `magento.sales.a`, not magento.sales.b, `sales.c` or `magento.sales.*`.')).toEqual([
      'magento.sales.a',
      'magento.sales.*',
    ]);
  });
});
