import {type Kept} from './store';
import {isObject, parseVersioned, UnreadableRecord} from './unreadable';

/** What a learner has done, as it is kept in the browser and in exported files. */
export interface StudyRecord {
  /** Format of this record; raised whenever its shape changes, with a migration for the older one. */
  version: 1;
  /** Objectives ticked as studied: objective id → when, as ISO 8601 date and time. */
  ticked: Record<string, string>;
}

export const CURRENT_VERSION = 1;

export function emptyRecord(): StudyRecord {
  return {version: CURRENT_VERSION, ticked: {}};
}

/** Ticks an objective, or takes its tick away. Returns a new record; the old one stays as it was. */
export function setTicked(record: StudyRecord, objective: string, ticked: boolean, now: Date): StudyRecord {
  const {[objective]: _, ...others} = record.ticked;
  return {...record, ticked: ticked ? {...others, [objective]: now.toISOString()} : others};
}

/**
 * Reads a stored record.
 * @throws UnreadableRecord when the text is not a record this version of the guide understands
 */
export function parseRecord(text: string): StudyRecord {
  const value = parseVersioned(text, CURRENT_VERSION);
  if (!isObject(value.ticked) || !Object.values(value.ticked).every((when) => typeof when === 'string')) {
    throw new UnreadableRecord('its ticks are not a list of objectives and dates');
  }
  return {version: CURRENT_VERSION, ticked: value.ticked as Record<string, string>};
}

/** The learner's ticks, as a store keeps them. */
export const STUDY: Kept<StudyRecord> = {name: 'study', empty: emptyRecord(), parse: parseRecord};

/** Share of the exam's weight that ticked objectives cover. A section's weight counts evenly over its objectives. */
export interface Coverage {
  ticked: number;
  total: number;
  /** In percent of the exam, 0 to 100, not rounded. */
  weight: number;
}

export interface WeightedSection {
  number: number;
  /** In percent of the exam. */
  weight: number;
  objectives: readonly {id: string}[];
}

export function coverageOf(sections: readonly WeightedSection[], record: StudyRecord): Coverage {
  return sections.reduce<Coverage>(
    (sum, {weight, objectives}) => {
      const ticked = objectives.filter(({id}) => id in record.ticked).length;
      return {
        ticked: sum.ticked + ticked,
        total: sum.total + objectives.length,
        // A section without objectives has no share to tick.
        weight: sum.weight + (ticked === 0 ? 0 : (weight * ticked) / objectives.length),
      };
    },
    {ticked: 0, total: 0, weight: 0},
  );
}

/** Sections with something left to study, the largest share of exam weight not yet ticked first. */
export function studyNext<Section extends WeightedSection>(
  sections: readonly Section[],
  record: StudyRecord,
): {section: Section; weightLeft: number}[] {
  return sections
    .map((section) => ({section, weightLeft: section.weight - coverageOf([section], record).weight}))
    .filter(({weightLeft}) => weightLeft > 0)
    .sort((a, b) => b.weightLeft - a.weightLeft || a.section.number - b.section.number);
}
