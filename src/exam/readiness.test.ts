import {describe, expect, it} from 'vitest';
import {SECTIONS} from '../../tests/content/example-items';
import {itemsBySection} from './items';
import {seededRandom} from './random';
import {betaBinomial, convolve, passProbability, type RatedAnswer, type Readiness, readiness} from './readiness';

const EXAM = {items: 60, passPercent: 67};
const SHARES = itemsBySection(SECTIONS, 60);

/** Some forms' worth of answers with the same share right in every section, as near as whole numbers allow. */
function answersWith(share: number, forms: number, seenBefore = false): RatedAnswer[] {
  return [...SHARES].flatMap(([section, items]) =>
    Array.from({length: items * forms}, (_, index) => ({
      section,
      right: Math.floor((index + 1) * share + 0.5) > Math.floor(index * share + 0.5),
      seenBefore,
    })),
  );
}

function enough(answers: RatedAnswer[]): Readiness {
  const result = readiness(answers, SECTIONS, EXAM);
  if (!result.enough) throw new Error(`not enough: ${JSON.stringify(result)}`);
  return result;
}

describe('passProbability', () => {
  // Computed apart from this code, see the guide’s notes on the exam.
  it.each([
    [0.6, 12],
    [0.65, 35],
    [0.67, 47],
    [0.7, 67],
    [0.75, 91],
    [0.77, 96],
    [0.8, 99],
  ])('with %d of items known it is %i percent', (ability, percent) => {
    expect(passProbability(ability, 60, 41) * 100).toBeCloseTo(percent, -0.3);
  });
});

describe('betaBinomial', () => {
  it('is uniform for Beta(1, 1), and sums to one', () => {
    for (const p of betaBinomial(10, 1, 1)) expect(p).toBeCloseTo(1 / 11, 12);
    expect(betaBinomial(14, 0.3, 7.5).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it('has the mean and variance of the textbook', () => {
    const [n, a, b] = [14, 3, 2];
    const p = betaBinomial(n, a, b);
    const mean = p.reduce((total, each, k) => total + k * each, 0);
    const variance = p.reduce((total, each, k) => total + (k - mean) ** 2 * each, 0);
    expect(mean).toBeCloseTo((n * a) / (a + b), 10);
    expect(variance).toBeCloseTo((n * a * b * (a + b + n)) / ((a + b) ** 2 * (a + b + 1)), 10);
  });

  it('refuses a Beta that does not exist', () => {
    expect(() => betaBinomial(4, 0, 1)).toThrow(RangeError);
  });

  it('adds independent counts', () => {
    expect(convolve([0.5, 0.5], [0.5, 0.5])).toEqual([0.25, 0.5, 0.25]);
  });
});

describe('readiness', () => {
  it('needs enough answers, over enough of the exam', () => {
    expect(readiness([], SECTIONS, EXAM)).toEqual({enough: false, missing: 40, covered: 0});
    const one = Array.from({length: 90}, () => ({section: 4, right: true, seenBefore: false}));
    expect(readiness(one, SECTIONS, EXAM)).toEqual({enough: false, missing: 0, covered: 0.23});
    // A form of 60 answered again counts as 15.
    expect(readiness(answersWith(1, 1, true), SECTIONS, EXAM)).toMatchObject({enough: false, missing: 25});
  });

  it('nears what the true ability gives as answers grow', () => {
    for (const [share, percent] of [
      [0.6, 12],
      [0.7, 67],
      [0.8, 99],
    ] as const) {
      const off = Math.abs(enough(answersWith(share, 40)).probability * 100 - percent);
      expect(off, `at ${share}`).toBeLessThan(5);
    }
  });

  it('is more careful with few answers, and with answers seen before', () => {
    const [few, many] = [enough(answersWith(0.8, 1)), enough(answersWith(0.8, 10))];
    expect(few.probability).toBeLessThan(many.probability);
    const width = ({interval}: Readiness) => interval.high - interval.low;
    expect(width(few)).toBeGreaterThan(width(many));
    expect(enough(answersWith(0.8, 4, true)).probability).toBeCloseTo(few.probability, 1);
  });

  it('rises with every right answer in place of a wrong one', () => {
    const probabilities = [0.5, 0.6, 0.7, 0.8, 0.9].map((share) => enough(answersWith(share, 2)).probability);
    expect(probabilities).toEqual([...probabilities].sort((a, b) => a - b));
  });

  it('draws a section with few answers to the others, and one with many to its own', () => {
    const others = answersWith(0.9, 2).filter(({section}) => section !== 6);
    const wrong = (count: number) => Array.from({length: count}, () => ({section: 6, right: false, seenBefore: false}));
    const meanOf6 = (answers: RatedAnswer[]) => enough(answers).sections[5]!.mean;
    expect(meanOf6([...others, ...wrong(1)])).toBeGreaterThan(0.6);
    expect(meanOf6([...others, ...wrong(60)])).toBeLessThan(0.15);
    expect(meanOf6(others)).toBeGreaterThan(meanOf6([...others, ...wrong(1)]));
  });

  it('holds its probability inside its interval, and its mean score inside its range', () => {
    for (const share of [0.3, 0.6, 0.75, 0.95]) {
      const {probability, interval, score, ability} = enough(answersWith(share, 2));
      expect(probability).toBeGreaterThan(interval.low - 0.001);
      expect(probability).toBeLessThan(interval.high + 0.001);
      expect(score.mean).toBeGreaterThan(score.low);
      expect(score.mean).toBeLessThan(score.high);
      expect(score.mean / 60).toBeCloseTo(ability.mean, 6);
    }
  });

  it('says a probability that comes true: learners of the model pass as often as it says', () => {
    const random = seededRandom('learners');
    const bins = new Map<number, {said: number; passed: number; count: number}>();
    for (let learner = 0; learner < 600; learner += 1) {
      // A learner with an ability around which the sections lie; 120 answers by weight, then an exam.
      const ability = 0.3 + 0.65 * random();
      const known = SECTIONS.map(() => beta(16 * ability, 16 * (1 - ability), random));
      const answers = [...SHARES].flatMap(([section, items]) =>
        Array.from({length: items * 2}, () => ({section, right: random() < known[section - 1]!, seenBefore: false})),
      );
      const {probability} = enough(answers);
      let right = 0;
      for (const [section, items] of SHARES)
        for (let item = 0; item < items; item += 1) if (random() < known[section - 1]!) right += 1;
      const bin = Math.min(3, Math.floor(probability * 4));
      const so = bins.get(bin) ?? {said: 0, passed: 0, count: 0};
      bins.set(bin, {said: so.said + probability, passed: so.passed + (right >= 41 ? 1 : 0), count: so.count + 1});
    }
    for (const [bin, {said, passed, count}] of bins)
      expect(Math.abs(said - passed) / count, `quarter ${bin}, ${count} learners`).toBeLessThan(0.1);
  }, 180_000);
});

/** A draw from Beta(a, b), by gamma draws of Marsaglia and Tsang. */
function beta(a: number, b: number, random: () => number): number {
  const x = gamma(a, random);
  return x / (x + gamma(b, random));
}

function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
