import {type ReactNode, useReducer, useState} from 'react';
import type {PageData} from '../../site/pages/types';
import {labReducer, START_DRAFT, START_LAB} from './lab';
import MessageForm from './MessageForm';
import OrderForm from './OrderForm';
import ResultTable from './ResultTable';
import StockTables from './StockTables';
import styles from './styles.module.css';

/** Two sources, one aggregate: edit their stock, send a stock message, see what becomes of each SKU. */
export default function StockLab(_: {page: PageData}): ReactNode {
  const [lab, dispatch] = useReducer(labReducer, START_LAB);
  const [draft, setDraft] = useState(START_DRAFT);
  const reset = () => {
    dispatch({type: 'reset'});
    setDraft(START_DRAFT);
  };
  return (
    <div role="group" aria-label="Stock lab" className={styles.lab}>
      <p className={styles.instead} data-without-script>
        The stock lab runs in a browser with JavaScript. The table above shows the results of its first message in all
        three modes.
      </p>
      <div className={styles.controls} data-screen-only data-needs-script>
        <h4>Stock</h4>
        <p className={styles.aside}>
          Source final and available to promise follow the working formula of 7.1, which is inferred.
        </p>
        <StockTables stock={lab.stock} onEdit={(field, stock) => dispatch({type: 'edit', field, stock})} />
        <h4>Order</h4>
        <OrderForm
          skus={[...lab.stock.catalog]}
          sourceIds={[...lab.stock.sources.keys()]}
          onMove={(move) => dispatch({type: 'move', move})}
        />
        <h4>Message</h4>
        <MessageForm
          draft={draft}
          sourceIds={[...lab.stock.sources.keys()]}
          onChange={setDraft}
          onSend={() => dispatch({type: 'send', draft})}>
          <button type="button" onClick={() => dispatch({type: 'undo'})} disabled={lab.past.length === 0}>
            Undo
          </button>
          <button type="button" onClick={reset}>
            Reset
          </button>
        </MessageForm>
        <p role="status" className={styles.status}>
          {lab.status}
        </p>
      </div>
      {lab.sent && !lab.sent.outcome.rejected && <ResultTable sent={lab.sent} />}
    </div>
  );
}
