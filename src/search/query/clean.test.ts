import {describe, expect, test} from 'vitest';
import {toAddress} from '../record';
import {addressesIn, cleanQuery, unquote} from './clean';

describe('a cleaned query', () => {
  test.each([
    ['ＡＴＰ', 'ATP'],
    ['conﬁrm_packing', 'confirm_packing'],
    ['lines\u00A0shipped', 'lines shipped'],
    ['soft\u2011allocation', 'soft-allocation'],
    ['li\u200Bnes\u00AD_shipped\uFEFF', 'lines_shipped'],
    ['lines%5Fshipped', 'lines_shipped'],
    ['100% %E0%A4%A', '100% %E0%A4%A'],
    ['order_\nmanagement.create', 'order_management.create'],
    ['order_man-\r\n agement', 'order_management'],
    ['first line\nsecond line', 'first line\nsecond line'],
    ['lines\\_shipped', 'lines_shipped'],
    ['a &amp; b', 'a   b'],
  ])('%j is %j', (typed, clean) => {
    expect(cleanQuery(typed)).toBe(clean);
  });
});

test.each([
  ['„magento.inventory.*“,', 'magento.inventory.*'],
  ['`order_management.`', 'order_management.'],
  ['**lines_shipped**', 'lines_shipped'],
  ['* lines_shipped', 'lines_shipped'],
  ['*_lines', '*_lines'],
])('%s without what quotes it is %s', (query, bare) => {
  expect(unquote(query)).toBe(bare);
});

describe('addresses in a query', () => {
  test('are read below any base, with and without their anchor', () => {
    expect(addressesIn('see <https://a.example/guide/4-integrations/#4.2>.')).toEqual([
      'guide/4-integrations#4.2',
      'guide/4-integrations/4.2',
      '4-integrations#4.2',
      '4-integrations/4.2',
      'guide/4-integrations',
      '4-integrations',
    ]);
  });

  test('lose their query and the ending of a file', () => {
    expect(addressesIn('/messages/magento.common.ping.md')).toContain('messages/magento.common.ping');
    expect(addressesIn('/messages/magento.common.ping/?a=b')).toContain('messages/magento.common.ping');
  });

  test('are none in words that a slash joins', () => {
    expect(addressesIn('lines/shipped')).toEqual(['lines/shipped']);
    expect(addressesIn('#4.2')).toEqual([]);
    expect(addressesIn('lines shipped')).toEqual([]);
  });
});

test('an address of the site has no slashes at its ends', () => {
  expect(['/', '/flows/', '/4-integrations/#4.2'].map(toAddress)).toEqual(['', 'flows', '4-integrations#4.2']);
});
