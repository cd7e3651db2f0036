import {expect, test} from 'vitest';
import {marksOf} from './marks';

test('emphasis is one star at either end', () => {
  expect(marksOf('the *first* of `a*b*c`')).toEqual([
    {text: 'the '},
    {text: 'first', mark: 'emphasis'},
    {text: ' of '},
    {text: 'a*b*c', mark: 'code'},
  ]);
});

test('code and bold are told from text', () => {
  expect(marksOf('Look at `env.php` **first**.')).toEqual([
    {text: 'Look at '},
    {text: 'env.php', mark: 'code'},
    {text: ' '},
    {text: 'first', mark: 'strong'},
    {text: '.'},
  ]);
});

test.each([
  '`a stray backtick',
  '**not closed',
  'a ` b',
  '** two ** stars **',
  '``',
  '2 ** 3',
  '2 * 3 * 4',
  '*',
  '* a *',
  '*not closed',
])('no letter is lost: %s', (text) => {
  const kept = marksOf(text)
    .map(({text: part, mark}) => (mark === 'code' ? `\`${part}\`` : mark === 'strong' ? `**${part}**` : part))
    .join('');
  expect(kept).toBe(text);
});
