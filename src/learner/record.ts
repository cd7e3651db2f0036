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
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnreadableRecord('it is not valid JSON');
  }
  if (!isObject(value)) throw new UnreadableRecord('it is not an object');
  if (value.version !== CURRENT_VERSION) {
    const newer = typeof value.version === 'number' && value.version > CURRENT_VERSION;
    throw new UnreadableRecord(
      `its version is ${JSON.stringify(value.version) ?? 'missing'}, this guide reads version ${CURRENT_VERSION}`,
      newer,
    );
  }
  if (!isObject(value.ticked) || !Object.values(value.ticked).every((when) => typeof when === 'string')) {
    throw new UnreadableRecord('its ticks are not a list of objectives and dates');
  }
  return {version: CURRENT_VERSION, ticked: value.ticked as Record<string, string>};
}

/** A stored record that cannot be used; the message says why. */
export class UnreadableRecord extends Error {
  override name = 'UnreadableRecord';

  /** @param newer whether a later version of the guide wrote it: it is whole, and another tab may be using it */
  constructor(
    message: string,
    readonly newer = false,
  ) {
    super(message);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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
        weight: sum.weight + (weight * ticked) / objectives.length,
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
