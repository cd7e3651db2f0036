import type {ReactNode} from 'react';
import {
  aggregateRow,
  available,
  sourceFinal,
  type SourceRow,
  type StockState,
  withAggregateRow,
  withSourceRow,
} from '../../simulator/stock';
import Arrow from '../../ui/Arrow';
import Table from '../../ui/Table';
import NumberField from './NumberField';
import SkuHeader from './SkuHeader';
import styles from './styles.module.css';
import {CONFIDENCE, quantityText} from './words';

interface Props {
  stock: StockState;
  /** The stock before what happened last: what differs from it is marked. */
  before: StockState;
  onEdit: (field: string, stock: StockState) => void;
}

/** The stock before the next message: one table per source, one for the aggregate. Their numbers can be edited. */
export default function StockTables({stock, before, onEdit}: Props): ReactNode {
  return (
    <div className={styles.tables}>
      {[...stock.sources.keys()].map((sourceId) => (
        <SourceTable key={sourceId} sourceId={sourceId} stock={stock} before={before} onEdit={onEdit} />
      ))}
      <AggregateTable stock={stock} before={before} onEdit={onEdit} />
    </div>
  );
}

const SOURCE_FIELDS = [
  {key: 'onHand', name: 'On-hand', min: undefined},
  {key: 'safety', name: 'Safety stock', min: 0},
  {key: 'hard', name: 'Hard in-flight', min: 0},
] as const;

function SourceTable({sourceId, stock, before, onEdit}: Props & {sourceId: string}): ReactNode {
  const rows = stock.sources.get(sourceId)!;
  const unknown = [...stock.catalog].filter((sku) => !rows.has(sku));
  return (
    <div>
      <Table caption={`Source ${sourceId}`} columns={['SKU', ...SOURCE_FIELDS.map(({name}) => name), 'Source final']}>
        {[...rows].map(([sku, row]) => (
          <tr key={sku}>
            <SkuHeader sku={sku} />
            {SOURCE_FIELDS.map(({key, name, min}) => (
              <td key={key} data-changed={before.sources.get(sourceId)?.get(sku)?.[key] !== row[key] || undefined}>
                {key === 'onHand' && row.unlimited ? (
                  <span>unlimited</span>
                ) : (
                  <NumberField
                    label={`${name}, ${sku}, ${sourceId}`}
                    value={row[key]}
                    min={min}
                    onChange={(value) =>
                      onEdit(`${sourceId} ${sku} ${key}`, withSourceRow(stock, sourceId, sku, {...row, [key]: value}))
                    }
                  />
                )}
              </td>
            ))}
            <Result before={finalText(before.sources.get(sourceId)?.get(sku))} after={finalText(row)} />
          </tr>
        ))}
      </Table>
      {unknown.length > 0 && (
        <p className={styles.aside}>{`Not yet reported by this source: ${unknown.join(', ')}.`}</p>
      )}
    </div>
  );
}

const AGGREGATE_FIELDS = [
  {key: 'safety', name: 'Safety stock'},
  {key: 'soft', name: 'Soft in-flight'},
] as const;

function AggregateTable({stock, before, onEdit}: Props): ReactNode {
  return (
    <div>
      <Table
        caption={`Aggregate ${stock.aggregate.id} of both sources`}
        columns={['SKU', ...AGGREGATE_FIELDS.map(({name}) => name), 'Available to promise']}>
        {[...stock.catalog].map((sku) => {
          const row = aggregateRow(stock, sku);
          const promise = available(stock, sku);
          return (
            <tr key={sku}>
              <SkuHeader sku={sku} />
              {AGGREGATE_FIELDS.map(({key, name}) => (
                <td key={key} data-changed={aggregateRow(before, sku)[key] !== row[key] || undefined}>
                  <NumberField
                    label={`${name}, ${sku}, aggregate`}
                    value={row[key]}
                    min={0}
                    onChange={(value) =>
                      onEdit(`aggregate ${sku} ${key}`, withAggregateRow(stock, sku, {...row, [key]: value}))
                    }
                  />
                </td>
              ))}
              <Result before={quantityText(available(before, sku))} after={quantityText(promise)}>
                {promise.confidence === 'unsettled' && <span className={styles.note}>{CONFIDENCE.unsettled}</span>}
              </Result>
            </tr>
          );
        })}
      </Table>
    </div>
  );
}

function finalText(row: SourceRow | undefined): string {
  return row ? quantityText({quantity: sourceFinal(row), unlimited: row.unlimited}) : 'no row';
}

/** A figure that follows from the others, and what it was where it has just changed. */
function Result({before, after, children}: {before: string; after: string; children?: ReactNode}): ReactNode {
  const changed = before !== after;
  return (
    <td className={styles.result} data-changed={changed || undefined}>
      {changed && (
        <>
          <span>{before}</span> <Arrow />{' '}
        </>
      )}
      <strong>{after}</strong>
      {children}
    </td>
  );
}
