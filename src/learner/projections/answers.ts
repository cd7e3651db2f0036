import type {CardReference, Confidence, LearnerEvent} from '../events';

/** One answer to one item, in practice, in a chapter or in a mock exam that was handed in. */
export interface GivenAnswer {
  /** The event that holds it. */
  event: string;
  item: string;
  revision: number;
  chosen: readonly string[];
  right: boolean;
  confidence?: Confidence;
  ms?: number;
  card?: CardReference;
  at: string;
  day: string;
  place: 'chapter' | 'practice' | 'exam';
  /** How often the item had been answered before, of whatever revision: an answer seen before says less. */
  seenBefore: number;
}

/** What is known of an item. */
export interface ItemHistory {
  /** From the earliest. */
  answers: GivenAnswer[];
  last: GivenAnswer;
  right: number;
}

/**
 * Every answer, from the earliest. Items left open in an exam are no answers.
 * @param events in logical order
 */
export function answersOf(events: readonly LearnerEvent[]): GivenAnswer[] {
  const seen = new Map<string, number>();
  const answers: GivenAnswer[] = [];
  const add = (answer: Omit<GivenAnswer, 'seenBefore'>) => {
    const seenBefore = seen.get(answer.item) ?? 0;
    seen.set(answer.item, seenBefore + 1);
    answers.push({...answer, seenBefore});
  };
  const handedIn = new Set<string>();
  for (const event of events) {
    const {id, at, day} = event;
    if (event.type === 'item-answered') {
      const {item, revision, chosen, right, confidence, ms, card, place = 'practice'} = event;
      add({event: id, item, revision, chosen, right, confidence, ms, card, at, day, place});
    }
    // Of an attempt handed in by two tabs at once, the first counts.
    if (event.type !== 'attempt-handed-in' || handedIn.has(event.attempt)) continue;
    handedIn.add(event.attempt);
    for (const {item, revision, chosen, outcome, confidence, ms, card} of event.result.answers) {
      if (outcome === 'not-answered') continue;
      const right = outcome === 'right';
      add({event: id, item, revision, chosen, right, confidence, ms, card, at, day, place: 'exam'});
    }
  }
  return answers;
}

/** What is known of each item that was answered: item → history. */
export function itemsOf(answers: readonly GivenAnswer[]): Map<string, ItemHistory> {
  const items = new Map<string, ItemHistory>();
  for (const answer of answers) {
    const item = items.get(answer.item);
    if (item) {
      item.answers.push(answer);
      item.last = answer;
      item.right += Number(answer.right);
    } else {
      items.set(answer.item, {answers: [answer], last: answer, right: Number(answer.right)});
    }
  }
  return items;
}

/** Whether an answer was to another wording of the item than the one there is now. */
export function isOfEarlierWording({revision}: {revision: number}, current: {revision: number}): boolean {
  return revision !== current.revision;
}
