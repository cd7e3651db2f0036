import {type Content, examItems} from '../content';
import type {ReviewData} from '../exam/card';
import {checkYourself} from './bank';
import {cardsOf} from './cards';

/** What the review and the dashboard load. */
export function reviewData(content: Content): ReviewData {
  return {
    cards: cardsOf(content),
    items: Object.fromEntries(examItems(content).map(({id, objective}) => [id, objective])),
    checkYourself: content.sections.flatMap((section) =>
      Object.values(checkYourself(section, content)).flatMap((items) => items.map(({id}) => id)),
    ),
  };
}
