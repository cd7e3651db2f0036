import {describe, expect, it} from 'vitest';
import {highlight, highlightFences} from './highlight';

describe('highlight', () => {
  it('has an element for what has a color, and none for the rest', () => {
    expect(highlight('{"id": 7, "sku": "a<b"}', 'json')).toBe(
      '{<span class="key">"id"</span>: <span class="value">7</span>, ' +
        '<span class="key">"sku"</span>: <span class="string">"a&lt;b"</span>}',
    );
  });

  it('colors a token of two kinds by the later one', () => {
    expect(highlight('<a href="x">&amp;</a>', 'xml')).toContain('<span class="key">href</span>');
  });

  it.each([
    ['bash', '# list\nls -l', 'comment'],
    ['php', '<?php $a = new Thing();', 'keyword'],
    ['yaml', 'a: 1', 'key'],
  ])('knows %s', (language, code, kind) => {
    expect(highlight(code, language)).toContain(`<span class="${kind}">`);
  });

  it.each(['text', 'nonsense', '', 'extend'])('leaves code in “%s” plain', (language) => {
    expect(highlight('a < b && "c"', language)).toBe('a &lt; b &amp;&amp; "c"');
  });
});

describe('fenced code in a text', () => {
  it('becomes HTML, and the rest stays', () => {
    expect(highlightFences('Sent:\n\n```json\n[1]\n```\n\nand `[2]`')).toBe(
      'Sent:\n\n```json\n[<span class="value">1</span>]\n```\n\nand `[2]`',
    );
  });

  it('is escaped where it has no language', () => {
    expect(highlightFences('```\na < b\n```')).toBe('```\na &lt; b\n```');
  });
});
