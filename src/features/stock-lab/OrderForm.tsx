import {type ReactNode, useState} from 'react';
import {Choice} from '../../ui/Controls';
import type {Move} from './lab';
import NumberField from './NumberField';
import styles from './styles.module.css';

interface Props {
  skus: string[];
  sourceIds: string[];
  /** The move that stands ready at first. */
  first?: Move;
  onMove: (move: Move) => void;
}

const KINDS: Record<Move['kind'], string> = {
  reserve: 'Order arrives: soft allocate',
  allocate: 'Source chosen: hard allocate',
  decline: 'Source declines',
  acknowledge: 'Source acknowledges',
  'cancel-soft': 'Cancel while soft allocated',
  'cancel-hard': 'Cancel while hard allocated',
};

/** Where units of one SKU are moved the way an order moves them. */
export default function OrderForm({skus, sourceIds, first, onMove}: Props): ReactNode {
  const [move, setMove] = useState<Move>(first ?? {kind: 'reserve', sku: skus[0]!, units: 2, sourceId: sourceIds[0]!});
  return (
    <form
      aria-label="Order"
      className={styles.order}
      onSubmit={(event) => {
        event.preventDefault();
        onMove(move);
      }}>
      <Choice
        label="What happens"
        value={move.kind}
        options={KINDS}
        onChange={(kind) => setMove({...move, kind: kind as Move['kind']})}
      />
      <Choice
        label="SKU of the order"
        value={move.sku}
        options={Object.fromEntries(skus.map((sku) => [sku, sku]))}
        onChange={(sku) => setMove({...move, sku})}
      />
      <div>
        <span aria-hidden="true" className={styles.caption}>
          Units
        </span>
        <NumberField label="Units" value={move.units} min={1} onChange={(units) => setMove({...move, units})} />
      </div>
      <Choice
        label="Source of the order"
        value={move.sourceId}
        options={Object.fromEntries(sourceIds.map((id) => [id, id]))}
        onChange={(sourceId) => setMove({...move, sourceId})}
      />
      <button type="submit" className="rank-primary">
        Apply
      </button>
    </form>
  );
}
