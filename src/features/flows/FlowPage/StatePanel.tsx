import type {ReactNode} from 'react';
import type {FlowState} from '../../../content';
import styles from './styles.module.css';

const LABELS: Record<keyof FlowState, string> = {
  order: 'Order',
  line: 'Line',
  payment: 'Payment',
  shipment: 'Shipment',
  return: 'Return',
  refund: 'Refund',
  on_hand: 'On hand',
  soft: 'Soft allocated',
  hard: 'Hard allocated',
  available: 'Available to promise',
};

const KEYS = Object.keys(LABELS) as (keyof FlowState)[];

/** What is known of the order before and after a step; what the step changed is marked in words. */
export default function StatePanel({before, after}: {before: FlowState; after: FlowState}): ReactNode {
  const known = KEYS.filter((key) => after[key] !== undefined);
  if (known.length === 0) return null;
  return (
    <dl className={styles.state}>
      {known.map((key) => (
        <div key={key} data-changed={before[key] !== after[key] || undefined}>
          <dt>{LABELS[key]}</dt>
          <dd>
            <span translate="no">{String(after[key])}</span>
            {before[key] !== after[key] && (
              <span className={styles.was}>{before[key] === undefined ? ' new' : ` was ${before[key]}`}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A step's changes as one line: `Order RECEIVED, soft allocated 2`. */
export function describeChange(state: FlowState): string {
  return KEYS.filter((key) => state[key] !== undefined)
    .map((key, index) => `${index === 0 ? LABELS[key] : LABELS[key].toLowerCase()} ${state[key]}`)
    .join(', ');
}
