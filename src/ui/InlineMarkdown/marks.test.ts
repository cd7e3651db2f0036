import {expect, test} from 'vitest';
import {marksOf} from './marks';

test('code and bold are told from text', () => {
  expect(marksOf('Look at `env.php` **first**.')).toEqual([
    {text: 'Look at '},
    {text: 'env.php', mark: 'code'},
    {text: ' '},
    {text: 'first', mark: 'strong'},
    {text: '.'},
  ]);
});

test.each(['`a stray backtick', '**not closed', 'a ` b', '** two ** stars **', '``', '2 ** 3'])(
  'no letter is lost: %s',
  (text) => {
    const kept = marksOf(text)
      .map(({text: part, mark}) => (mark === 'code' ? `\`${part}\`` : mark === 'strong' ? `**${part}**` : part))
      .join('');
    expect(kept).toBe(text);
  },
);
