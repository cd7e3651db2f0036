import * as z from 'zod';
import {confidence, messageName, slug, sourceId, text} from '../kit/fields';
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
  sources: z.array(sourceId).min(1),
  confidence,
});

const system = z.strictObject({
  id: slug,
  name: text,
  entities: z.array(text).min(1),
  orocommerce: z.array(slug),
  order_management: z.array(slug),
  messages: z.array(messageName),
  why: z.strictObject({orocommerce: text, order_management: text}),
  sources: z.array(sourceId).min(1),
});

const schema = z.strictObject({points: z.array(point), systems: z.array(system)});

/** One way to exchange data with a platform. */
export type IntegrationPoint = z.infer<typeof point>;

/** A kind of system, and the points that serve it in each product. */
export type IntegratedSystem = z.infer<typeof system>;

/** The comparison of the OroCommerce chapter, from `docs/integration-points.yaml`. */
export type IntegrationPoints = z.infer<typeof schema>;

/** `docs/integration-points.yaml` */
export const integrationPointsKind = {
  name: 'integration-points',
  format: 'yaml',
  files: /^integration-points\.yaml$/,
  schema,
  read(data, draft, yaml) {
    draft.integrationPoints = data;
    const ids = new Set(data.points.map(({id}) => id));
    data.systems.forEach((each, index) => {
      for (const key of ['orocommerce', 'order_management'] as const) {
        each[key].forEach((id, place) => {
          if (!ids.has(id))
            yaml.report(
              ['systems', index, key, place],
              `unknown integration point "${id}"`,
              `one of ${[...ids].join(', ')}`,
            );
        });
      }
    });
  },
} as const satisfies YamlKind<typeof schema, {integrationPoints: IntegrationPoints}>;
