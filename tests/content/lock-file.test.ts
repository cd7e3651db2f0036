import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

interface Locked {
  optionalDependencies?: Record<string, string>;
}

const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {packages: Record<string, Locked>};
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
const locked = new Set(Object.keys(packages).map(nameOf));

/** Packages that come in parts, one for each system. npm writes only this system's into a lock file it mends. */
const native = Object.entries(packages).filter(([, {optionalDependencies}]) => optionalDependencies);

test.each(['@rspack/binding', '@swc/core', '@swc/html', 'lightningcss'])('%s has parts for other systems', (name) => {
  const parts = native.find(([place]) => nameOf(place) === name)?.[1].optionalDependencies ?? {};
  expect(Object.keys(parts).length).toBeGreaterThanOrEqual(8);
});

test('the lock file has every part of every system', () => {
  const missing = native.flatMap(([place, {optionalDependencies}]) =>
    Object.keys(optionalDependencies!)
      .filter((part) => !locked.has(part))
      .map((part) => `${part} of ${nameOf(place)}`),
  );
  expect(missing, 'Delete node_modules and package-lock.json, run npm install, and compare the versions').toEqual([]);
});
