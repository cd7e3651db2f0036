import {useHistory, useLocation} from '@docusaurus/router';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ReactNode, useEffect, useId, useReducer, useRef, useState} from 'react';
import type {PageData} from '../../site/pages/types';
import {Check} from '../../ui/Controls';
import {labReducer, START_DRAFT, START_LAB} from './lab';
import MessageForm from './MessageForm';
import OrderForm from './OrderForm';
import {LAB_ANCHOR, play, type Preset, presetOfAddress} from './presets';
import ResultTable from './ResultTable';
import StockTables from './StockTables';
import styles from './styles.module.css';

/** What may happen to the stock. */
const EVENTS = {message: 'A stock message arrives', order: 'An order moves units'};

/** Two sources, one aggregate: edit their stock, send a stock message, see what becomes of each SKU. */
export default function StockLab(_: {page: PageData}): ReactNode {
  const location = useLocation();
  const history = useHistory();
  const inBrowser = useIsBrowser();
  const group = useRef<HTMLDivElement>(null);
  useBrokenLinks().collectAnchor(LAB_ANCHOR);
  // The last address that named a preset. Following the same link again makes a new one, so the preset starts afresh.
  const [loaded, setLoaded] = useState<typeof location>();
  if (inBrowser && loaded !== location && presetOfAddress(location)) setLoaded(location);
  useEffect(() => {
    // When the page is opened or come back to, the browser finds the place itself.
    if (loaded && history.action !== 'POP') group.current?.focus();
  }, [loaded, history]);
  return (
    <div ref={group} id={LAB_ANCHOR} tabIndex={-1} role="group" aria-label="Stock lab" className={styles.lab}>
      <p className={styles.instead} data-without-script>
        The stock lab runs in a browser with JavaScript. The tables of 7.1 and 7.2 show its results.
      </p>
      <Bench key={loaded && `${loaded.key} ${loaded.search}`} preset={loaded && presetOfAddress(loaded)} />
    </div>
  );
}

/** The lab at work, at its own start or at that of a preset. */
function Bench({preset}: {preset?: Preset}): ReactNode {
  const [lab, dispatch] = useReducer(labReducer, preset ? play(preset) : START_LAB);
  const [draft, setDraft] = useState(preset?.draft ?? START_DRAFT);
  const [event, setEvent] = useState<keyof typeof EVENTS>(preset?.next ? 'order' : 'message');
  const id = useId();
  const reset = () => {
    dispatch({type: 'reset'});
    setDraft(START_DRAFT);
  };
  return (
    <div className={styles.controls} data-screen-only data-needs-script>
      <div className={styles.head}>
        <fieldset className={styles.kinds}>
          <legend className="sr-only">What happens</legend>
          {Object.entries(EVENTS).map(([key, name]) => (
            <Check
              key={key}
              type="radio"
              name={id}
              checked={event === key}
              onChange={() => setEvent(key as keyof typeof EVENTS)}>
              {name}
            </Check>
          ))}
        </fieldset>
        <span>
          <button
            type="button"
            className="rank-quiet"
            onClick={() => dispatch({type: 'undo'})}
            disabled={lab.past.length === 0}>
            Undo
          </button>
          <button type="button" className="rank-quiet" onClick={reset}>
            Reset
          </button>
        </span>
      </div>
      {event === 'order' ? (
        <OrderForm
          first={preset?.next}
          skus={[...lab.stock.catalog]}
          sourceIds={[...lab.stock.sources.keys()]}
          onMove={(move) => dispatch({type: 'move', move})}
        />
      ) : (
        <MessageForm
          draft={draft}
          sourceIds={[...lab.stock.sources.keys()]}
          onChange={setDraft}
          onSend={() => dispatch({type: 'send', draft})}
        />
      )}
      <p role="status" className={styles.status}>
        {lab.status}
      </p>
      {lab.sent && !lab.sent.outcome.rejected && <ResultTable sent={lab.sent} />}
      <h4>Stock after it</h4>
      <p className={styles.aside}>
        Source final = on-hand − safety − hard in-flight. Available to promise = the finals − safety − soft in-flight.
        The working formula of 7.1, which is inferred.
      </p>
      <StockTables
        stock={lab.stock}
        before={lab.past.at(-1)?.stock ?? lab.stock}
        onEdit={(field, stock) => dispatch({type: 'edit', field, stock})}
      />
    </div>
  );
}
