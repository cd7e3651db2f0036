import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** The SKU at the head of a table row. */
export default function SkuHeader({sku, note}: {sku: string; note?: string}): ReactNode {
  return (
    <th scope="row" className={styles.sku}>
      <code translate="no">{sku}</code>
      {note && <span className={styles.note}>{note}</span>}
    </th>
  );
}
