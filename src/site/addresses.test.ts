import {expect, it} from 'vitest';
import {publishedAt} from './addresses';

it.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['/guide/', '/guide/'],
  ['guide', '/guide/'],
  ['/guide', '/guide/'],
  ['a/b/', '/a/b/'],
  ['//guide//', '/guide/'],
])('reads the base %j as %j', (BASE_URL, baseUrl) => {
  expect(publishedAt({BASE_URL})).toEqual({url: 'https://order-management-guide.example', baseUrl});
});

it.each([
  ['C:/Program Files/Git/guide/', /not "C:\/Program Files\/Git\/guide\/"; in Git Bash set MSYS_NO_PATHCONV=1/],
  ['C:\\guide', /MSYS_NO_PATHCONV/],
  ['https://x.github.io/guide/', /BASE_URL must be a path such as \/guide\//],
  ['/a b/', /must be a path/],
  ['/../', /must be a path/],
  ['/guide/?x', /must be a path/],
  ['/guide/#x', /must be a path/],
])('refuses the base %j', (BASE_URL, message) => {
  expect(() => publishedAt({BASE_URL})).toThrow(message);
});

it('takes a site without a path, and says where the path belongs', () => {
  expect(publishedAt({SITE_URL: 'https://x.github.io/'}).url).toBe('https://x.github.io');
  expect(() => publishedAt({SITE_URL: 'https://x.github.io/guide'})).toThrow(
    'SITE_URL must have no path: write SITE_URL=https://x.github.io and BASE_URL=/guide/.',
  );
  expect(() => publishedAt({SITE_URL: 'x.github.io'})).toThrow(/SITE_URL must be an address/);
});
