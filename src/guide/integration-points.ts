import * as z from 'zod';
import {confidence, slug, text} from './schema';
import {type LocatedYaml, validate} from './yaml';

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

export function parseIntegrationPoints(yaml: LocatedYaml) {
  const {data, problems} = validate(yaml, schema);
  const ids = new Set(data?.points.map(({id}) => id));
  data?.systems.forEach((each, index) => {
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
  return {integrationPoints: data ?? {points: [], systems: []}, problems};
}
