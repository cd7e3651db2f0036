import {describe, expect, it} from 'vitest';
import type {SheetRow} from '../../../site/pages/types';
import {addressOf} from '../../../ui/address';
import {type Filter, matchesFilter, NO_FILTER} from './filter';

const {read: filterFromSearch, write: filterToSearch} = addressOf(NO_FILTER);

const row: SheetRow = {
  name: 'magento.inventory.aggregate_stock_management.updated',
  summary: 'Tells the sales channel how much stock can be sold.',
  kind: 'event',
  mode: 'async',
  status: 'public',
  direction: 'from-oms',
  domain: 'inventory',
  service: 'magento.inventory.aggregate_stock_management',
  objectives: ['4.2'],
  from: ['OMS'],
  to: ['Sales channel'],
  sections: [4, 6],
  fields: ['stock', 'sku', 'request_id'],
};

function matches(filter: Partial<Filter>): boolean {
  return matchesFilter(row, {...NO_FILTER, ...filter});
}

describe('matchesFilter', () => {
  it('lets everything through without a filter', () => {
    expect(matches({})).toBe(true);
    expect(matches({text: '   '})).toBe(true);
  });

  it.each([
    'magento.inventory.aggregate_stock_management.updated',
    'STOCK',
    'aggregate stock',
    'stock updated',
    'aggregate-stock',
    'updat',
    'can be sold',
    'sales channel',
    'oms stock',
    'request_id',
    'aggregatestockmanagement',
    'AggregateStock',
  ])('finds "%s" in name, summary or parties, whatever the case, order and separators', (text) => {
    expect(matches({text})).toBe(true);
  });

  it('needs every word', () => {
    expect(matches({text: 'stock refund'})).toBe(false);
  });

  it.each<Partial<Filter>>([
    {direction: 'from-oms'},
    {kind: 'event'},
    {mode: 'async'},
    {domain: 'inventory'},
    {section: '4'},
    {section: '6'},
  ])('fits %o', (filter) => {
    expect(matches(filter)).toBe(true);
  });

  it.each<Partial<Filter>>([
    {direction: 'to-oms'},
    {kind: 'query'},
    {mode: 'sync'},
    {domain: 'sales'},
    {section: '5'},
    {section: 'four'},
  ])('does not fit %o', (filter) => {
    expect(matches(filter)).toBe(false);
  });

  it('needs every part of the filter to fit', () => {
    expect(matches({text: 'stock', kind: 'event', section: '4'})).toBe(true);
    expect(matches({text: 'stock', kind: 'event', section: '5'})).toBe(false);
  });
});

describe('the filter in the address', () => {
  it('is nothing without a filter', () => {
    expect(filterToSearch(NO_FILTER)).toBe('');
    expect(filterFromSearch('')).toEqual(NO_FILTER);
  });

  it('names what is filtered', () => {
    expect(filterToSearch({...NO_FILTER, text: 'stock & co', kind: 'event'})).toBe('?text=stock+%26+co&kind=event');
  });

  it('comes back as it was', () => {
    const filter: Filter = {
      text: 'ünits = 100 %?',
      direction: 'to-oms',
      kind: 'command',
      mode: 'sync',
      domain: 'sales',
      section: '4',
    };
    expect(filterFromSearch(filterToSearch(filter))).toEqual(filter);
  });

  it('leaves out keys it does not know', () => {
    expect(filterFromSearch('?kind=event&utm_source=mail')).toEqual({...NO_FILTER, kind: 'event'});
  });
});
