import {describe, expect, test} from 'vitest';
import {chunksOf, indexTokens, stem, wordsOf} from './words';

describe('words', () => {
  test.each([
    'lines_shipped',
    'lines-shipped',
    'lines.shipped',
    'lines/shipped',
    'lines:shipped',
    'lines shipped',
    'linesShipped',
    'LinesShipped',
    'LINES_SHIPPED',
    '"lines_shipped"',
    '`lines_shipped`,',
    '(lines shipped)?',
  ])('%s has the words lines and shipped', (text) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(['lines', 'shipped']);
  });

  test.each([
    ['OAuth', ['oauth']],
    ['SKUs', ['skus']],
    ['JSONRpcCall', ['json', 'rpc', 'call']],
    ['address1', ['address1']],
    ['Größe café', ['große', 'cafe']],
    ['…', []],
    ['_', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(words);
  });

  test('know where they stand in the text', () => {
    const text = 'The message, linesShipped!';
    expect(wordsOf(text).map(({start, end}) => text.slice(start, end))).toEqual(['The', 'message', 'lines', 'Shipped']);
  });
});

test('a chunk is a name when it is written as one', () => {
  const symbols = chunksOf('does env.php hold customerShipmentDone or order_id in-store and OAuth?').filter(
    ({symbol}) => symbol,
  );
  expect(symbols.map(({text}) => text)).toEqual(['env.php', 'customerShipmentDone', 'order_id']);
});

describe('index tokens', () => {
  test('hold a name squashed as well', () => {
    expect(indexTokens('lines_shipped', false)).toEqual(['lines', 'shipped', '=linesshipped']);
    expect(indexTokens('pre-order', true)).toEqual(['pre', 'order', '=preorder']);
  });

  test('of a full name in running text count only its last segment as words', () => {
    const tokens = indexTokens('sent with `magento.inventory.source_stock_management.adjust`.', true);
    expect(tokens).toContain('adjust');
    expect(tokens).toContain('=magentoinventorysourcestockmanagementadjust');
    expect(tokens).not.toContain('inventory');
  });

  test('leave stop words out of running text, but not out of titles', () => {
    expect(indexTokens('what it is for', true)).toEqual([]);
    expect(indexTokens('what it is for', false)).toEqual(['what', 'it', 'is', 'for']);
  });
});

test.each([
  'ship ships shipped shipping',
  'shipment shipments',
  'update updates updated updating',
  'allocate allocated allocation',
  'cancel canceled cancelled cancels cancellation',
  'authorize authorized authorization',
  'fulfill fulfil fulfillment fulfilment',
  'notify notifies',
])('%s have one stem', (forms) => {
  expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
});
