import {type Content, examItems} from '../content';
import type {ReviewData} from '../exam/card';
import {checkYourself} from './bank';
import {cardsOf} from './cards';
import {highlightFences} from './highlight';

/** What the review and the dashboard load. */
export function reviewData(content: Content): ReviewData {
  return {
    cards: cardsOf(content).map((card) => ({
      ...card,
      front: highlightFences(card.front),
      back: highlightFences(card.back),
    })),
    items: Object.fromEntries(examItems(content).map(({id, objective}) => [id, objective])),
    checkYourself: content.sections.flatMap((section) =>
      Object.values(checkYourself(section, content)).flatMap((items) => items.map(({id}) => id)),
    ),
  };
}
