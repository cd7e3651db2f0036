import type {Element} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import {describe, expect, test} from 'vitest';
import {headingsOf, idIn, nameHeadings, resolveLinks, shortAddress, slugOf} from './anchors';
import {lowerHeadings} from './hast';

const SITE = new URL('https://example.org/guide/');

function resolved(...children: Element[]): string {
  const document = h('div', children);
  resolveLinks(document, SITE);
  return toHtml(document);
}

describe('ids', () => {
  test('carry the name of their page', () => {
    expect(slugOf('/')).toBe('start');
    expect(slugOf('/messages/magento.sales.order_management.create/')).toBe(
      'messages/magento.sales.order_management.create',
    );
    expect(idIn('/4-integrations/', '4.2')).toBe('4-integrations/4.2');
    expect(idIn('/glossary/', 'user-content-fn-oms-api')).toBe('glossary/fn-oms-api');
  });

  test('stay within the length of a name in a PDF, and different', () => {
    const [one, other] = ['a', 'b'].map((end) => idIn('/glossary/', `${'x'.repeat(150)}${end}`));
    expect(one!.length).toBeLessThanOrEqual(100);
    expect(one).not.toBe(other);
  });
});

describe('links', () => {
  test('to what the edition holds lead there', () => {
    const target = h('h2', {id: 'glossary/soft-allocation'});
    expect(resolved(target, h('a', {href: '/glossary/#soft-allocation'}))).toContain(
      'href="#glossary/soft-allocation"',
    );
  });

  test('to a page of the edition without the anchor lead to the page', () => {
    expect(resolved(h('h1', {id: 'glossary'}), h('a', {href: '/glossary/#gone'}))).toContain('href="#glossary"');
  });

  test('to other pages become full addresses, without a note', () => {
    const html = resolved(h('a', {href: '/sources/#source-oms-api'}));
    expect(html).toContain('href="https://example.org/guide/sources/#source-oms-api"');
    expect(html).not.toContain('data-address');
  });

  test('marked so lead to the site although the edition holds the page', () => {
    expect(resolved(h('h1', {id: 'glossary'}), h('a', {href: '/glossary/', dataOnline: ''}))).toContain(
      'href="https://example.org/guide/glossary/"',
    );
  });

  test('to elsewhere show their address in short', () => {
    expect(shortAddress('https://example.com/a/')).toBe('example.com/a');
    expect(resolved(h('a', {href: 'https://example.com/a/'}))).toContain('data-address="example.com/a"');
  });

  test('of our own that lead nowhere are a fault', () => {
    expect(() => resolved(h('a', {href: '#nowhere'}))).toThrow('A link leads nowhere: #nowhere');
  });
});

test('headings are listed in order, named, and without links', () => {
  const root = h('div', h('h1', {id: 'a'}, 'One'), h('div', h('h3', 'The ', h('a', {href: '/x/'}, h('code', 'x')))));
  nameHeadings(root);
  const [first, second] = headingsOf(root);
  expect(first).toMatchObject({level: 1, id: 'a', text: 'One'});
  expect(second).toMatchObject({level: 3, id: 'heading/1', text: 'The x'});
  expect(toHtml(second!.title)).toBe('The <code>x</code>');
});

test('headings are lowered, but not below the last level', () => {
  const root = h('div', h('h1'), h('h6'));
  lowerHeadings([root], 1);
  expect(toHtml(root)).toBe('<div><h2></h2><h6></h6></div>');
});
