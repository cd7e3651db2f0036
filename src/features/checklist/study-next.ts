import {tickedCoverage, type Ticks, type WeightedSection} from '../../learner';

/** Sections with something left to study, the largest share of exam weight not yet ticked first. */
export function studyNext<Section extends WeightedSection>(
  sections: readonly Section[],
  ticks: Ticks,
): {section: Section; weightLeft: number}[] {
  return sections
    .map((section) => ({section, weightLeft: section.weight - tickedCoverage([section], ticks).weight}))
    .filter(({weightLeft}) => weightLeft > 0)
    .sort((a, b) => b.weightLeft - a.weightLeft || a.section.number - b.section.number);
}
