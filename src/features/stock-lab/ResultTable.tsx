import type {ReactNode} from 'react';
import {available, type SourceRow} from '../../simulator/stock';
import Arrow from '../../ui/Arrow';
import Table from '../../ui/Table';
import type {Sent} from './lab';
import SkuHeader from './SkuHeader';
import styles from './styles.module.css';
import {CHANGE, CONFIDENCE, quantityText} from './words';

/** What a message did to each SKU of its source, why, how sure that is, and what the aggregate makes of it. */
export default function ResultTable({sent}: {sent: Sent}): ReactNode {
  const {sourceId, kind, before, outcome} = sent;
  return (
    <>
      <Table
        caption={kind === 'adjust' ? `Adjustment of ${sourceId}` : `${kind} snapshot of ${sourceId}`}
        columns={['SKU', 'On-hand', 'What happened', 'Why, and how sure', 'Available to promise']}>
        {outcome.rows.map(({sku, change, confidence, reason, ...row}) => (
          <tr key={sku}>
            <SkuHeader sku={sku} />
            <td>
              <FromTo from={onHandText(row.before)} to={onHandText(row.after)} />
            </td>
            <td>{CHANGE[change]}</td>
            <td>
              <span>{reason}</span>
              <span className={styles.note}>{CONFIDENCE[confidence]}</span>
            </td>
            <td>{before.catalog.has(sku) ? <PromiseChange sku={sku} sent={sent} /> : 'none'}</td>
          </tr>
        ))}
      </Table>
      <Beyond sent={sent} />
    </>
  );
}

function PromiseChange({sku, sent: {before, outcome}}: {sku: string; sent: Sent}): ReactNode {
  const after = available(outcome.state, sku);
  return (
    <>
      <FromTo from={quantityText(available(before, sku))} to={quantityText(after)} />
      <span className={styles.note}>
        {`${after.confidence === 'unsettled' ? `${after.reason} ` : ''}${CONFIDENCE[after.confidence]}`}
      </span>
    </>
  );
}

/** What the message meant outside its source. */
function Beyond({sent: {sourceId, before, outcome}}: {sent: Sent}): ReactNode {
  const {mode, stock} = outcome.exported;
  const others = [...before.sources.keys()].filter((id) => id !== sourceId);
  const how = mode ? `as a ${mode} (${CONFIDENCE.doc})` : `in a mode that is not public (${CONFIDENCE.unsettled})`;
  return (
    <ul>
      <li>{`${others.join(', ')} is unchanged, because a message concerns one source (${CONFIDENCE.inferred}).`}</li>
      <li>
        {stock.length === 0
          ? `${before.aggregate.id} has nothing to export.`
          : `${before.aggregate.id} exports ${stock.map((each) => `${each.sku} ${quantityText(each)}`).join(', ')}, ${how}.`}
      </li>
    </ul>
  );
}

function FromTo({from, to}: {from: string; to: string}): ReactNode {
  return (
    <span className={styles.change}>
      <span>{from}</span> <Arrow /> <span>{to}</span>
    </span>
  );
}

function onHandText(row: SourceRow | undefined): string {
  return row ? quantityText({quantity: row.onHand, unlimited: row.unlimited}) : 'no row';
}
