import {type ReactNode, useId} from 'react';
import {Check, Choice} from '../../ui/Controls';
import Table from '../../ui/Table';
import {type Draft, type DraftLine, OUTSIDE_CATALOG, UNKNOWN_SOURCE} from './lab';
import SkuHeader from './SkuHeader';
import styles from './styles.module.css';

interface Props {
  draft: Draft;
  sourceIds: string[];
  onChange: (draft: Draft) => void;
  onSend: () => void;
}

const KINDS: Record<Draft['kind'], string> = {
  DELTA: 'DELTA snapshot',
  NONZERO: 'NONZERO snapshot',
  FULL: 'FULL snapshot',
  adjust: 'Adjustment (adjust)',
};

/** Where a stock message is put together. Quantities are not checked here: an invalid one may be sent. */
export default function MessageForm({draft, sourceIds, onChange, onSend}: Props): ReactNode {
  const id = useId();
  const setLine = (next: DraftLine) =>
    onChange({...draft, lines: draft.lines.map((line) => (line.sku === next.sku ? next : line))});
  return (
    <form
      aria-label="Stock message"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}>
      <div className={styles.field}>
        <Choice
          label="Source"
          value={draft.sourceId}
          options={{
            ...Object.fromEntries(sourceIds.map((sourceId) => [sourceId, sourceId])),
            [UNKNOWN_SOURCE]: `${UNKNOWN_SOURCE} (unknown)`,
          }}
          onChange={(sourceId) => onChange({...draft, sourceId})}
        />
      </div>
      <fieldset className={styles.kinds}>
        <legend>Message</legend>
        {(Object.keys(KINDS) as Draft['kind'][]).map((kind) => (
          <Check
            key={kind}
            type="radio"
            name={id}
            checked={draft.kind === kind}
            onChange={() => onChange({...draft, kind})}>
            {KINDS[kind]}
          </Check>
        ))}
      </fieldset>
      <Lines draft={draft} setLine={setLine} />
      <p className={styles.aside}>
        To try an invalid quantity, write 2.5 or leave the field of a SKU in the message empty.
      </p>
      <div className={styles.buttons}>
        <button type="submit" className="rank-primary">
          Send message
        </button>
      </div>
    </form>
  );
}

function Lines({draft: {kind, lines}, setLine}: {draft: Draft; setLine: (line: DraftLine) => void}): ReactNode {
  const adjusts = kind === 'adjust';
  const key = adjusts ? 'difference' : 'quantity';
  const name = adjusts ? 'Difference' : 'Quantity';
  return (
    <Table caption="Rows of the message" columns={['SKU', 'In the message', name, ...(adjusts ? [] : ['Unlimited'])]}>
      {lines.map((line) => (
        <tr key={line.sku}>
          <SkuHeader sku={line.sku} note={line.sku === OUTSIDE_CATALOG ? 'not in the catalog' : undefined} />
          <td>
            <input
              type="checkbox"
              aria-label={`${line.sku} in the message`}
              checked={line.included}
              onChange={({target}) => setLine({...line, included: target.checked})}
            />
          </td>
          <td>
            <input
              type="number"
              step="any"
              aria-label={`${name}, ${line.sku}, message`}
              value={line[key]}
              onChange={({target}) => setLine({...line, [key]: target.value})}
            />
          </td>
          {!adjusts && (
            <td>
              <input
                type="checkbox"
                aria-label={`${line.sku} unlimited`}
                checked={line.unlimited}
                onChange={({target}) => setLine({...line, unlimited: target.checked})}
              />
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}
