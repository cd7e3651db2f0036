import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {exampleBank, exampleItem, SECTIONS} from '../../tests/content/example-items';
import {chooseSeed, DrawError, drawForm, type Form, FORM_SIZES, parseFormSize, shuffleOptions} from './draw';
import {seededRandom} from './random';
import {newSeed, parseSeed, SeedError, seedOfForm} from './seed';

const BANK = exampleBank();
const SHARES = {
  60: [4, 4, 3, 14, 6, 11, 8, 7, 3],
  30: [2, 2, 2, 7, 3, 5, 4, 4, 1],
  20: [1, 1, 1, 5, 2, 4, 3, 2, 1],
};

const draw = (seed: string, size: (typeof FORM_SIZES)[number] = 60, bank = BANK) =>
  drawForm(bank, {sections: SECTIONS, size, seed});
const idsOf = (form: Form) => form.items.map(({item}) => item.id);
const sharesOf = (form: Form) =>
  SECTIONS.map(({number}) => form.items.filter(({item}) => item.section === number).length);

/** Some seeds, always the same ones, of the first five forms of a shuffle. */
function seeds(count: number): string[] {
  const random = seededRandom('the seeds of this test');
  return Array.from({length: count}, () => seedOfForm(newSeed(random), Math.floor(random() * 5)).text);
}

describe('drawForm', () => {
  it('draws, from each of ten thousand seeds, 60 items by weight, without repeats, with their keys', () => {
    const keys = new Map(BANK.map(({id, options}) => [id, options.find(({correct}) => correct)!]));
    const drawn = new Set<string>();
    for (const seed of seeds(10_000)) {
      const form = draw(seed);
      const ids = new Set(idsOf(form));
      if (ids.size !== 60 || String(sharesOf(form)) !== String(SHARES[60])) expect.fail(`seed ${seed}`);
      for (const {item, options} of form.items) {
        drawn.add(item.id);
        const [key, ...more] = options.filter(({correct}) => correct);
        const isWhole = options.length === 4 && new Set(options).size === 4;
        if (!isWhole || more.length > 0 || key !== keys.get(item.id)) expect.fail(`seed ${seed}, item ${item.id}`);
      }
    }
    expect(drawn.size).toBe(BANK.length);
  }, 180_000);

  it.each(FORM_SIZES)('shares a form of %i by weight', (size) => {
    for (const seed of seeds(50)) expect(sharesOf(draw(seed, size))).toEqual(SHARES[size]);
  });

  it('gives everyone the same form for a seed, in whatever order the bank and its options stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(BANK, {minLength: BANK.length}), fc.nat(), (bank, number) => {
        const seed = seeds(number % 20).at(-1) ?? '00000-0';
        const reversed = bank.map((item) => ({...item, options: [...item.options].reverse()}));
        const optionsOf = (form: Form) => form.items.map(({options}) => options.map(({id}) => id));
        expect(idsOf(draw(seed, 60, bank))).toEqual(idsOf(draw(seed)));
        expect(optionsOf(draw(seed, 60, reversed))).toEqual(optionsOf(draw(seed)));
      }),
      {numRuns: 30},
    );
  });

  it('deals five forms from one shuffle that have nothing in common', () => {
    for (const seed of seeds(20)) {
      const forms = [0, 1, 2, 3, 4].map((form) => draw(seedOfForm(parseSeed(seed), form).text));
      expect(new Set(forms.flatMap(idsOf)).size).toBe(300);
    }
  });

  it('spreads a section over its objectives, and takes a line once while there are others', () => {
    for (const seed of seeds(100)) {
      const own = draw(seed).items.flatMap(({item}) => (item.section === 4 ? [item] : []));
      const perObjective = ['4.1', '4.2', '4.3', '4.4'].map(
        (id) => own.filter(({objective}) => objective === id).length,
      );
      expect(Math.max(...perObjective) - Math.min(...perObjective)).toBeLessThanOrEqual(1);
      expect(new Set(own.map(({line}) => line)).size).toBe(14);
    }
  });

  it('takes items on the same line when there are no others', () => {
    const bank = BANK.map((item) => ({...item, line: `k-${item.objective}-only`}));
    expect(sharesOf(draw('00000-0', 60, bank))).toEqual(SHARES[60]);
  });

  it('puts each option first about as often', () => {
    const item = exampleItem();
    const first = new Map<string, number>();
    for (const seed of seeds(4000)) {
      const id = shuffleOptions(item, seed)[0]!.id;
      first.set(id, (first.get(id) ?? 0) + 1);
    }
    for (const {id} of item.options) expect(first.get(id)! / 4000).toBeCloseTo(0.25, 1);
  });

  it('says which section has too few items', () => {
    const bank = BANK.filter(({id}) => !/^q-4-0[1-7]/.test(id));
    expect(() => draw('00000-0', 60, bank)).toThrow(
      new DrawError('The bank has 9 questions on section 4; an exam of 60 needs 14 of them.'),
    );
  });
});

describe('chooseSeed', () => {
  const choose = (seen: Iterable<string>, earlier: string[] = [], random = seededRandom('a learner')) =>
    chooseSeed(BANK, {sections: SECTIONS, size: 60, seen: new Set(seen), earlier, random});

  it('gives five exams that repeat nothing, while the bank has five forms', () => {
    const random = seededRandom('a learner');
    const seen = new Set<string>();
    const earlier: string[] = [];
    for (let exam = 0; exam < 5; exam += 1) {
      const seed = choose(seen, earlier, random);
      earlier.push(seed);
      for (const id of idsOf(draw(seed))) seen.add(id);
      expect(seen.size).toBe(60 * (exam + 1));
    }
  });

  it('prefers what practice has not shown', () => {
    const seen = BANK.filter((_, index) => index % 3 === 0).map(({id}) => id);
    const repeats = idsOf(draw(choose(seen))).filter((id) => seen.includes(id)).length;
    // A third of 60 would be 20.
    expect(repeats).toBeLessThan(15);
  });

  it('begins an exam though everything was seen and the history is damaged', () => {
    expect(
      draw(
        choose(
          BANK.map(({id}) => id),
          ['', 'not a seed', 'k7f3-2m'],
        ),
      ).items,
    ).toHaveLength(60);
  });
});

describe('seeds', () => {
  it('reads what was copied by hand', () => {
    for (const text of ['k7f3-2m', 'K7F32M', ' k7f3 2m ']) expect(parseSeed(text).text).toBe('k7f3-2m');
    expect(parseSeed('oil0-00').text).toBe('0110-00');
  });

  it('reads every seed it makes', () => {
    for (const seed of seeds(1000)) expect(parseSeed(seed).text).toBe(seed);
  });

  it.each(['', 'k7f3', 'k7f3-2m9', 'k7f3-2u', '<script>', 'ünïcö', '%00%00'])('refuses %j', (text) => {
    expect(() => parseSeed(text)).toThrow(SeedError);
  });

  it('says what a seed looks like', () => {
    expect(() => parseSeed('hello')).toThrow(
      '“hello” is not a seed. A seed is six digits and letters (without u), such as k7f3-2m.',
    );
  });

  it('never throws anything else, whatever the address says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(parseSeed(text).text).toMatch(/^[0-9a-z]{4}-[0-9a-z]{2}$/);
        } catch (error) {
          expect(error).toBeInstanceOf(SeedError);
        }
      }),
    );
  });
});

describe('parseFormSize', () => {
  it('reads the sizes there are', () => {
    expect(FORM_SIZES.map((size) => parseFormSize(String(size)))).toEqual([60, 30, 20]);
  });

  it.each(['', '10', '60.5', '-20', '1e9', 'sixty'])('refuses %j', (text) => {
    expect(() => parseFormSize(text)).toThrow(/^An exam has 60, 30 or 20 questions, not “/);
  });
});
