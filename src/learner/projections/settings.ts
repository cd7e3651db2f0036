import type {LearnerEvent, Settings} from '../events';

/** What holds until the learner sets it. */
export const DEFAULT_SETTINGS: Readonly<Settings> = {
  examDate: null,
  newPerDay: 10,
  keyboardShortcuts: true,
  timePercent: 100,
  showClock: true,
};

/** @param events in logical order: of each setting the latest event counts */
export function settingsOf(events: readonly LearnerEvent[]): Settings {
  const settings = {...DEFAULT_SETTINGS};
  for (const event of events)
    if (event.type === 'setting-changed') Object.assign(settings, {[event.setting]: event.value});
  return settings;
}
