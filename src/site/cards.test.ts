import {describe, expect, it} from 'vitest';
import {contentOf} from '../../tests/content/valid-content';
import {cardOfItem} from '../exam/card';
import {bankOf} from './bank';
import {cardsOf, lineCards} from './cards';
import {readContent} from '../content/read';

const guide = contentOf();
const id = ({id: own}: {id: string}) => own;

describe('cards', () => {
  it('are of every kind of fact, with stable ids', () => {
    const ids = cardsOf(guide).map(id);
    expect(ids).toContain('message:magento.sales.order_management.create:purpose');
    expect(ids).toContain('message:magento.sales.order_management.create:name');
    expect(new Set(ids.map((each) => each.split(':')[0]))).toContain('term');
  });

  it('do not give the name away that they ask for', () => {
    for (const {id: own, front, back} of cardsOf(guide)) if (own.endsWith(':name')) expect(front).not.toContain(back);
  });

  it('come back when the fact changes, not when its spelling does', () => {
    const row = {...guide.answerKey[0]!, answer: 'The **warehouse**.'};
    const factOf = (answer: string) => lineCards({answerKey: [{...row, answer}]})[0]!.fact;
    expect(factOf('the warehouse')).toBe(factOf('The **warehouse**.'));
    expect(factOf('The store.')).not.toBe(factOf('The **warehouse**.'));
  });

  it('of an item are those of its line, or its own with its revision', () => {
    expect(cardOfItem({id: 'q-1-001', revision: 3})).toEqual({id: 'item:q-1-001', fact: 'r3'});
    const card = {id: 'line:k-1.1-x', fact: 'f'};
    expect(cardOfItem({id: 'q-1-001', revision: 3, card})).toBe(card);
  });
});

describe('cards of this guide', async () => {
  const content = await readContent('docs');
  const cards = cardsOf(content);

  it('have ids of their own that can be recorded', () => {
    expect(new Set(cards.map(id)).size).toBe(cards.length);
    // As `learner/events.ts` reads an id.
    for (const each of cards) expect(each.id).toMatch(/^[A-Za-z0-9][\w.:/-]{0,199}$/);
    expect(cards.filter(({kind}) => kind === 'line')).toHaveLength(content.answerKey.length);
  });

  it('are rated by the items of the same line', () => {
    const facts = new Map(cards.map((each) => [each.id, each.fact]));
    const withLine = bankOf(content).items.filter(({line}) => line !== undefined);
    expect(withLine.length).toBeGreaterThan(0);
    for (const {line, card} of withLine) expect(card).toEqual({id: `line:${line}`, fact: facts.get(`line:${line}`)});
  });

  it('name objectives of the exam', () => {
    const objectives = new Set(content.sections.flatMap((section) => section.objectives.map(id)));
    for (const {objective} of cards) if (objective !== undefined) expect(objectives).toContain(objective);
  });
});
