import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import * as z from 'zod';

const schema = z.array(
  z
    .strictObject({
      query: z.string(),
      /** Ids of the first hits, in order. */
      first: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
      /** How many records match in all. */
      count: z.int().optional(),
      none: z.literal(true).optional(),
      /** A name that must be among the suggestions. */
      suggests: z.string().optional(),
      /** Why a reader wants that. */
      why: z.string().optional(),
    })
    .refine(({first, none}) => (first === undefined) === (none === true), {
      error: 'needs either "first:" or "none: true"',
    }),
);

/** A query and what it must find. */
export interface Fixture {
  /** File the query stands in, without its extension. */
  group: string;
  query: string;
  /** Empty when nothing may be found. */
  first: string[];
  count?: number;
  suggests?: string;
}

/** Reads every `*.yaml` of a folder. */
export function readFixtures(folder: string): Fixture[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  return files.flatMap((file) =>
    schema.parse(parse(readFileSync(path.join(folder, file), 'utf8'))).map(({query, first = [], count, suggests}) => ({
      group: file.replace(/\.yaml$/, ''),
      query,
      first: Array.isArray(first) ? first : [first],
      count,
      suggests,
    })),
  );
}
