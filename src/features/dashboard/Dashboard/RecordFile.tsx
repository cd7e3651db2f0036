import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ChangeEvent, type ReactNode, useId, useRef, useState} from 'react';
import {dayOf} from '../../../learner';
import {compareEvents} from '../../../learner/log';
import {fileName, ImportError, type ImportPreview, previewImport, readFile, toFile} from '../../../learner/transfer';
import {counted} from '../../../ui/words';
import {learnerStore, useRecord} from '../../record';
import {dayWords} from '../../review/words';
import styles from './styles.module.css';

/** The record as a file: to save, to share with another device, and to add from one. */
export function RecordFile(): ReactNode {
  const {status, notice} = useRecord();
  const canShare = useIsBrowser() && canShareFiles();
  return (
    <div className={styles.file}>
      <p data-without-script>Saving and adding a record needs JavaScript.</p>
      <div data-needs-script data-screen-only>
        <p className={styles.on}>
          <button type="button" onClick={save} disabled={status === 'loading'}>
            Save to a file
          </button>
          {canShare && (
            <button type="button" className="rank-quiet" onClick={() => void share()}>
              Share with another device
            </button>
          )}
          {notice?.kind === 'set-aside' && (
            <button type="button" className="rank-quiet" onClick={() => void saveSetAside()}>
              Save what was set aside
            </button>
          )}
        </p>
        <Import />
      </div>
    </div>
  );
}

type Outcome =
  | {kind: 'refused'; reason: string}
  | {kind: 'preview'; name: string; preview: ImportPreview}
  | {kind: 'added'; count: number; undo: () => void}
  | {kind: 'undone'};

/** Chooses a file, shows what it would add, adds it, and takes it back. */
function Import(): ReactNode {
  const [outcome, setOutcome] = useState<Outcome>();
  const id = useId();
  // Of two files chosen one after the other, the answer to the later one counts.
  const chosen = useRef(0);

  const choose = async ({target}: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    const number = ++chosen.current;
    if (!file) return;
    let next: Outcome;
    try {
      const {events, newer} = learnerStore().getState();
      const preview = previewImport([...events, ...newer], await readFile(file));
      next = {kind: 'preview', name: file.name, preview};
    } catch (error) {
      const reason = error instanceof ImportError ? error.message : 'The browser could not read the file.';
      next = {kind: 'refused', reason};
    }
    // The same file can be chosen again, after it was mended.
    target.value = '';
    if (number === chosen.current) setOutcome(next);
  };

  return (
    <>
      <p className={styles.on}>
        <label htmlFor={id}>Add from a file</label>{' '}
        <input id={id} type="file" accept=".json,application/json" onChange={(event) => void choose(event)} />
      </p>
      <div aria-live="polite">
        {outcome?.kind === 'refused' && <p className={styles.notice}>{`${outcome.reason} Nothing was changed.`}</p>}
        {outcome?.kind === 'preview' && (
          <Preview
            name={outcome.name}
            preview={outcome.preview}
            onCancel={() => setOutcome(undefined)}
            onAdd={() => {
              const {added, undo} = learnerStore().merge(outcome.preview.added);
              setOutcome({kind: 'added', count: added, undo});
            }}
          />
        )}
        {outcome?.kind === 'added' && (
          <p className={styles.notice}>
            {`${counted(outcome.count, 'entry').replace('entrys', 'entries')} added. `}
            <button
              type="button"
              onClick={() => {
                outcome.undo();
                setOutcome({kind: 'undone'});
              }}>
              Undo
            </button>
          </p>
        )}
        {outcome?.kind === 'undone' && (
          <p className={styles.notice}>Taken back. Your record is what it was, with all you did since.</p>
        )}
      </div>
    </>
  );
}

interface PreviewProps {
  name: string;
  preview: ImportPreview;
  onAdd: () => void;
  onCancel: () => void;
}

function Preview({name, preview, onAdd, onCancel}: PreviewProps): ReactNode {
  const {added, known, newer, from, to, ticks, answers, ratings, attempts} = preview;
  if (added.length === 0)
    return (
      <p className={styles.notice}>
        {known === 0 ? 'The file holds an empty record.' : 'Everything in this file is here already; nothing to add.'}
      </p>
    );
  const rows = {
    Days: from === to ? dayWords(from!) : `${from} to ${to}`,
    Answers: answers,
    'Cards graded': ratings,
    'Mock exams': attempts,
    'Objectives that become ticked': ticks.added.join(', ') || 'none',
    'Objectives no longer ticked': ticks.removed.join(', ') || 'none',
    'Entries in all': `${added.length} new, ${known} here already`,
  };
  return (
    <section className={styles.notice} aria-label="What the file would add">
      <p>
        <strong>{name}</strong> would add this; what you have stays:
      </p>
      <dl className={styles.preview}>
        {Object.entries(rows).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {newer > 0 && (
        <p>{`${newer} of them were written by a later version of the guide: they are kept, and show once this one knows them.`}</p>
      )}
      <p className={styles.on}>
        <button type="button" className="rank-primary" onClick={onAdd}>
          Add to my record
        </button>
        <button type="button" className="rank-quiet" onClick={onCancel}>
          Leave it
        </button>
      </p>
    </section>
  );
}

/** The whole record as a file, with what a later version of the guide wrote. */
function recordAsFile(): File {
  const {events, newer} = learnerStore().getState();
  const now = new Date();
  const text = toFile([...events, ...newer].sort(compareEvents), now);
  return new File([text], fileName(dayOf(now)), {type: 'application/json'});
}

function save(): void {
  download(recordAsFile());
  learnerStore().record({type: 'exported'});
}

async function share(): Promise<void> {
  try {
    await navigator.share({files: [recordAsFile()], title: 'Order Management Study Guide: my record'});
    learnerStore().record({type: 'exported'});
  } catch {
    // The learner thought better of it, or the system could not: saving to a file is still there.
  }
}

async function saveSetAside(): Promise<void> {
  const texts = await learnerStore().setAside();
  download(new File([texts.join('\n')], `set-aside-${dayOf(new Date())}.txt`, {type: 'text/plain'}));
}

function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Safari begins to read only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Whether the system can hand a file to another app or device. */
function canShareFiles(): boolean {
  try {
    return navigator.canShare({files: [new File(['{}'], 'a.json', {type: 'application/json'})]});
  } catch {
    return false;
  }
}
