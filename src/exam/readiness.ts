import type {SectionWeight} from './draw';
import {itemsBySection, itemsToPass} from './items';
import type {Interval} from './score';

/** One answer of the learner, as readiness counts it. */
export interface RatedAnswer {
  section: number;
  right: boolean;
  /** Whether the learner had seen the item's answer before; such an answer tells less. */
  seenBefore: boolean;
}

/** What is known of one section. */
export interface SectionEstimate {
  section: number;
  /** Answers, those seen before counted less. */
  answers: number;
  /** Estimated share of its items that the learner would get right, from 0 to 1. */
  mean: number;
}

/** Too little is known; the learner is told how much is missing. */
export interface NotEnoughAnswers {
  enough: false;
  /** First answers still to be given. */
  missing: number;
  /** Share of the exam, from 0 to 1, in whose sections something has been answered. */
  covered: number;
}

export interface Readiness {
  enough: true;
  /** Probability of at least the right answers needed, from 0 to 1. */
  probability: number;
  /** Where that probability lies when the learner's true ability is at either end of `ability`. */
  interval: Interval;
  /** True share of such items that the learner gets right: mean, and the interval that holds it with 90 %. */
  ability: Interval & {mean: number};
  /** Right answers on a form: mean, and the range that holds them with at least 90 %. */
  score: {low: number; mean: number; high: number};
  needed: number;
  items: number;
  sections: SectionEstimate[];
}

/** An answer to an item whose answer was seen before counts as a quarter of a first one: it may be remembered. */
export const SEEN_WEIGHT = 0.25;
/** No estimate from fewer answers than this: at 40 the share right is still known to ±15 points only. */
export const FEWEST_ANSWERS = 40;
/** No estimate while sections of more than half of the exam are untouched. */
export const LEAST_COVERED = 0.5;

/** Abilities that are considered, from 0 to 1: the middles of 50 cells. */
const MEANS = Array.from({length: 50}, (_, index) => (index + 0.5) / 50);
const LOGS = MEANS.map((mean) => ({of: Math.log(mean), ofRest: Math.log(1 - mean)}));
/** How alike sections may be, as the number of answers that the other sections are worth to one; all held equally likely. */
const STRENGTHS = [4, 8, 16, 32, 64];

/** Probability of values below (`low`) and above (`high`) the intervals of 90 %. */
const TAIL = 0.05;

/**
 * How likely the learner would pass an exam taken today.
 *
 * Model: each section s has a share p_s of items that the learner gets right, drawn from Beta(κμ, κ(1−μ)), where μ is
 * the learner's overall ability and κ says how alike sections are. Given r right and w wrong answers in s, p_s follows
 * Beta(κμ + r, κ(1−μ) + w): a section with few answers is drawn to the others (shrinkage). Right answers among the
 * n_s items of a form then follow a beta-binomial, and their sum over the sections is an exact convolution. μ and κ
 * are not known: the result is averaged over a grid of both, each weighed by how well it explains the answers
 * (∏_s B(κμ + r, κ(1−μ) + w) / B(κμ, κ(1−μ)), all held equally likely before).
 * Source: Gelman, Carlin, Stern, Dunson, Vehtari & Rubin, Bayesian Data Analysis, 3rd ed. (2013), §5.1–5.3.
 *
 * Assumptions, to be told to the learner: the bank is as hard as the exam, the answers tell of today, and the items of
 * a section are alike.
 * @param sections weights of the exam
 * @param exam items of the exam and lowest passing score in percent
 */
export function readiness(
  answers: readonly RatedAnswer[],
  sections: readonly SectionWeight[],
  exam: {items: number; passPercent: number},
): Readiness | NotEnoughAnswers {
  const counts = sections.map(({number}) => countAnswers(answers, number));
  const total = sum(counts.map(({right, wrong}) => right + wrong));
  const weight = sum(sections.map((section) => section.weight));
  const covered =
    sum(sections.map((section, at) => (counts[at]!.right + counts[at]!.wrong > 0 ? section.weight : 0))) / weight;
  if (total < FEWEST_ANSWERS || covered < LEAST_COVERED)
    return {enough: false, missing: Math.max(0, Math.ceil(FEWEST_ANSWERS - total)), covered};

  const shares = [...itemsBySection(sections, exam.items).values()];
  const needed = itemsToPass(exam);
  const scores = new Array<number>(exam.items + 1).fill(0);
  const abilities = MEANS.map(() => 0);
  const means = sections.map(() => 0);
  for (const {mean, strength, probability} of explanations(counts)) {
    const posteriors = counts.map(({right, wrong}) => ({
      a: strength * mean + right,
      b: strength * (1 - mean) + wrong,
    }));
    const sums = posteriors.map(({a, b}, at) => betaBinomial(shares[at]!, a, b)).reduce(convolve, [1]);
    sums.forEach((each, score) => (scores[score]! += probability * each));
    posteriors.forEach(({a, b}, at) => (means[at]! += (probability * a) / (a + b)));
    abilityDensity(posteriors, shares).forEach((each, at) => (abilities[at]! += probability * each));
  }
  const ability = {
    low: MEANS[quantile(abilities, TAIL)]!,
    mean: sum(means.map((mean, at) => (mean * shares[at]!) / exam.items)),
    high: MEANS[quantile(abilities, 1 - TAIL)]!,
  };
  return {
    enough: true,
    probability: sum(scores.slice(needed)),
    interval: {
      low: passProbability(ability.low, exam.items, needed),
      high: passProbability(ability.high, exam.items, needed),
    },
    ability,
    score: {
      low: quantile(scores, TAIL),
      mean: sum(scores.map((each, score) => each * score)),
      high: quantile(scores, 1 - TAIL),
    },
    needed,
    items: exam.items,
    sections: sections.map(({number}, at) => ({
      section: number,
      answers: counts[at]!.right + counts[at]!.wrong,
      mean: means[at]!,
    })),
  };
}

/** Probability of at least the right answers needed when each item is answered right with a fixed probability. */
export function passProbability(ability: number, items: number, needed: number): number {
  const one = [1 - ability, ability];
  let scores = [1];
  for (let item = 0; item < items; item += 1) scores = convolve(scores, one);
  return sum(scores.slice(needed));
}

/**
 * Probabilities of 0 … n right answers when the share of right ones follows Beta(a, b):
 * C(n, k) B(k + a, n − k + b) / B(a, b).
 * @throws RangeError when a or b is not above zero
 */
export function betaBinomial(n: number, a: number, b: number): number[] {
  if (!(a > 0) || !(b > 0)) throw new RangeError(`Beta(${a}, ${b}) does not exist`);
  const probabilities: number[] = [];
  // B(a, b + n) / B(a, b) as a product, and then from each k to the next: no gamma functions.
  let next = 1;
  for (let i = 0; i < n; i += 1) next *= (b + i) / (a + b + i);
  for (let k = 0; k <= n; k += 1) {
    probabilities.push(next);
    next *= ((n - k) / (k + 1)) * ((a + k) / (b + n - k - 1));
  }
  return probabilities;
}

/** Probabilities of the sum of two independent counts. */
export function convolve(one: readonly number[], other: readonly number[]): number[] {
  const sums = new Array<number>(one.length + other.length - 1).fill(0);
  one.forEach((p, i) => other.forEach((q, j) => (sums[i + j]! += p * q)));
  return sums;
}

interface Counts {
  right: number;
  wrong: number;
}

function countAnswers(answers: readonly RatedAnswer[], section: number): Counts {
  const counts = {right: 0, wrong: 0};
  for (const answer of answers)
    if (answer.section === section) counts[answer.right ? 'right' : 'wrong'] += answer.seenBefore ? SEEN_WEIGHT : 1;
  return counts;
}

/** Overall abilities and strengths, with how probable each pair is after the answers; those too improbable left out. */
function explanations(counts: readonly Counts[]): {mean: number; strength: number; probability: number}[] {
  const pairs = STRENGTHS.flatMap((strength) =>
    MEANS.map((mean) => {
      const a = strength * mean;
      const b = strength * (1 - mean);
      const log = sum(counts.map(({right, wrong}) => logBeta(a + right, b + wrong) - logBeta(a, b)));
      return {mean, strength, log};
    }),
  );
  const highest = Math.max(...pairs.map(({log}) => log));
  const weights = pairs
    .map((pair) => ({...pair, weight: Math.exp(pair.log - highest)}))
    .filter(({weight}) => weight > 1e-4);
  const total = sum(weights.map(({weight}) => weight));
  return weights.map(({mean, strength, weight}) => ({mean, strength, probability: weight / total}));
}

/**
 * How probable each ability of the grid is on a form: the weighted mean of the sections' shares, whose distribution is
 * taken for a Beta with the same mean and variance.
 */
function abilityDensity(posteriors: readonly {a: number; b: number}[], shares: readonly number[]): number[] {
  const items = sum(shares);
  const mean = sum(posteriors.map(({a, b}, at) => ((shares[at]! / items) * a) / (a + b)));
  const variance = sum(
    posteriors.map(({a, b}, at) => ((shares[at]! / items) ** 2 * a * b) / ((a + b) ** 2 * (a + b + 1))),
  );
  const strength = (mean * (1 - mean)) / variance - 1;
  const logs = LOGS.map(({of, ofRest}) => (strength * mean - 1) * of + (strength * (1 - mean) - 1) * ofRest);
  const highest = Math.max(...logs);
  const densities = logs.map((log) => Math.exp(log - highest));
  const total = sum(densities);
  return densities.map((density) => density / total);
}

/** Logarithm of the beta function. */
function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Logarithm of the gamma function for x > 0: Stirling's series from x + 8 on, good to ten digits. */
function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 8; y += 1) shift += Math.log(y);
  const series = 1 / (12 * y) - 1 / (360 * y ** 3) + 1 / (1260 * y ** 5) - 1 / (1680 * y ** 7);
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** The first place at which the probabilities so far reach a share. */
function quantile(probabilities: readonly number[], share: number): number {
  const total = sum(probabilities);
  let soFar = 0;
  const place = probabilities.findIndex((probability) => (soFar += probability) >= share * total);
  return place < 0 ? probabilities.length - 1 : place;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
