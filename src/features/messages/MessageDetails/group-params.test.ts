import {expect, test} from 'vitest';
import {groupParams} from './group-params';

const param = (path: string) => ({path, type: 'string', required: false, meaning: 'Something.'});

test('nested fields stand below the field they belong to, and none is lost', () => {
  const paths = ['request_id', 'packages', 'packages[].id', 'packages[].items[].sku', 'note', 'address.city'];
  const groups = groupParams(paths.map(param));
  expect(groups.map(({name, field, nested}) => [name, field?.path, nested.map(({path}) => path)])).toEqual([
    ['request_id', 'request_id', []],
    ['packages[]', 'packages', ['packages[].id', 'packages[].items[].sku']],
    ['note', 'note', []],
    ['address', undefined, ['address.city']],
  ]);
});

test('where all is nested in one field, its own fields are what is listed', () => {
  const paths = ['order', 'order.id', 'order.lines', 'order.lines[].sku', 'order.lines[].amount.currency'];
  const groups = groupParams(paths.map(param));
  expect(groups.map(({name, nested}) => [name, nested.length])).toEqual([
    ['order', 0],
    ['order.id', 0],
    ['order.lines[]', 2],
  ]);
});
