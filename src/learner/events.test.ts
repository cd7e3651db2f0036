import {describe, expect, it} from 'vitest';
import {checkDraft, isNewer, originOf, parseEvent} from './events';

const stamp = {id: 'dev-ses-1', v: 1, time: 5, at: '2026-03-01T12:00:00.000Z', day: '2026-03-01'};
const tick = {...stamp, type: 'objective-ticked', objective: '4.2', ticked: true};

describe('parseEvent', () => {
  it('takes the fields of the type, and no others', () => {
    expect(parseEvent({...tick, color: 'red'})).toEqual(tick);
  });

  it.each([
    [{...tick, objective: '<img src=x onerror=alert(1)>'}, 'objective is not the number of an objective'],
    [{...tick, ticked: 'yes'}, 'ticked is not true or false'],
    [{...tick, id: '__proto__'}, 'id is not an id'],
    [{...tick, time: 1e300}, 'time is not a whole number'],
    [{...tick, time: '5'}, 'time is not a whole number'],
    [{...tick, day: '2026-3-1'}, 'day is not a date'],
    [{...tick, type: 'toString'}, 'type is not a type of event'],
    [{...tick, v: 0}, 'v is not a whole number'],
    [{...stamp, type: 'item-answered', item: '__proto__', revision: 1, chosen: [], right: true}, 'item is not an id'],
    [
      {...stamp, type: 'item-answered', item: 'q', revision: 1, chosen: ['a', 2], right: true},
      'chosen[1] is not an id',
    ],
    [{...stamp, type: 'setting-changed', setting: 'constructor', value: 1}, 'setting is not a setting'],
    [{...stamp, type: 'setting-changed', setting: 'newPerDay', value: -1}, 'value is not a whole number'],
    ['tick', 'it is not an object'],
    [[tick], 'it is not an object'],
    [null, 'it is not an object'],
  ])('refuses %j', (value, reason) => {
    expect(() => parseEvent(value)).toThrow(reason);
  });

  it('takes nothing inherited for a field', () => {
    const {objective, ...rest} = tick;
    expect(() => parseEvent(Object.assign(Object.create({objective}), rest))).toThrow('objective is not');
  });

  it('keeps what a later version wrote as it is', () => {
    const event = JSON.parse('{"type":"dreamt","__proto__":{"polluted":1},"mood":{"deep":[1]}}') as object;
    const newer = {...event, ...stamp, v: 7};
    const read = parseEvent(newer);
    expect(isNewer(read)).toBe(true);
    expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(newer)));
    expect(({} as {polluted?: number}).polluted).toBeUndefined();
  });
});

it('a draft that could not be read again is refused at once', () => {
  expect(() => checkDraft({type: 'objective-ticked', objective: '4.2', ticked: true})).not.toThrow();
  expect(() => checkDraft({type: 'card-rated', card: 'a b', fact: 'f', grade: 'good'})).toThrow('card is not an id');
});

it('an id says device and session', () => {
  expect(originOf('k3v9a0zq-b81x0c-12')).toEqual({device: 'k3v9a0zq', session: 'b81x0c'});
});
