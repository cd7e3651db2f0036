import * as z from 'zod';
import {confidence, slug, text} from '../kit/fields';
import {validate} from '../kit/yaml';
import type {YamlKind} from './kind';

const product = z.enum(['orocommerce', 'order-management']);

const point = z.strictObject({
  id: slug,
  product,
  name: text,
  summary: text,
  /** in: data enters the platform; out: data leaves it. */
  direction: z.array(z.enum(['in', 'out'])).min(1),
  /** How soon the data is there. */
  freshness: z.array(z.enum(['real-time', 'minutes', 'daily'])).min(1),
  /** One record at a time, or many together. */
  volume: z.array(z.enum(['single', 'bulk'])).min(1),
  needs: text,
  sources: z.array(slug).min(1),
  confidence,
});

const system = z.strictObject({
  id: slug,
  name: text,
  entities: z.array(text).min(1),
  orocommerce: z.array(slug),
  order_management: z.array(slug),
  messages: z.array(z.string()),
  why: z.strictObject({orocommerce: text, order_management: text}),
  sources: z.array(slug).min(1),
});

const schema = z.strictObject({points: z.array(point), systems: z.array(system)});

/** One way to exchange data with a platform. */
export type IntegrationPoint = z.infer<typeof point>;

/** A kind of system, and the points that serve it in each product. */
export type IntegratedSystem = z.infer<typeof system>;

/** The comparison of the OroCommerce chapter, from `docs/integration-points.yaml`. */
export type IntegrationPoints = z.infer<typeof schema>;

const FILE = 'integration-points.yaml';

/** `docs/integration-points.yaml` */
export const integrationPointsKind = {
  name: 'integration-points',
  format: 'yaml',
  files: /^integration-points\.yaml$/,
  read(yaml, draft) {
    const {data, problems} = validate(yaml, schema);
    if (!data) return problems;
    draft.integrationPoints = data;
    const ids = new Set(data.points.map(({id}) => id));
    data.systems.forEach((each, index) => {
      for (const key of ['orocommerce', 'order_management'] as const) {
        each[key].forEach((id, place) => {
          if (!ids.has(id))
            problems.push({
              file: yaml.file,
              line: yaml.lineOf(['systems', index, key, place]),
              message: `unknown integration point "${id}"`,
              hint: `one of ${[...ids].join(', ')}`,
            });
        });
      }
    });
    return problems;
  },
  check({integrationPoints: {points, systems}}, check) {
    const at = (...path: PropertyKey[]) => check.at(FILE, path);
    points.forEach(({sources}, index) =>
      sources.forEach((id, place) => check.source(id, at('points', index, 'sources', place))),
    );
    systems.forEach(({sources, messages}, index) => {
      sources.forEach((id, place) => check.source(id, at('systems', index, 'sources', place)));
      messages.forEach((name, place) => check.messageName(name, at('systems', index, 'messages', place)));
    });
  },
} as const satisfies YamlKind<{integrationPoints: IntegrationPoints}>;
