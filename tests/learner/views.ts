import {isCurrent, type StoredEvent} from '../../src/learner/events';
import {compareEvents} from '../../src/learner/log';
import {answersOf, itemsOf} from '../../src/learner/projections/answers';
import {attemptsOf} from '../../src/learner/projections/attempts';
import {calibrationOf} from '../../src/learner/projections/calibration';
import {cardsOf} from '../../src/learner/projections/cards';
import {daysOf} from '../../src/learner/projections/days';
import {masteryOf} from '../../src/learner/projections/mastery';
import {recentSearches} from '../../src/learner/projections/searches';
import {settingsOf} from '../../src/learner/projections/settings';
import {ticksOf} from '../../src/learner/projections/ticks';

/** The objective of a made-up item. */
export function objectiveOfItem(item: string): string | undefined {
  const [, section, number] = /^q-(\d)-(\d+)$/.exec(item) ?? [];
  return section && `${section}.${1 + (Number(number) % 4)}`;
}

/** Every view of a record, as one value to compare; answers within attempts only while they run. */
export function viewsOf(stored: readonly StoredEvent[]) {
  const events = stored.filter(isCurrent).sort(compareEvents);
  const answers = answersOf(events);
  return {
    ticks: ticksOf(events),
    items: itemsOf(answers),
    attempts: attemptsOf(events).map(({answers: chosen, flagged, lastSession: _, ...attempt}) => ({
      ...attempt,
      ...(attempt.status === 'running' && {chosen, flagged}),
    })),
    cards: cardsOf(events),
    days: daysOf(events),
    mastery: masteryOf(answers, objectiveOfItem),
    settings: settingsOf(events),
    calibration: calibrationOf(answers),
    searches: recentSearches(events).map(({query}) => query),
  };
}
