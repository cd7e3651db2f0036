import {type ReactNode, useEffect, useState} from 'react';
import {announce} from '../../../ui/Announcer';
import {afterExams, examRuns} from '../exam-lock';
import {onUpdate, registerOffline, takeUpdate} from '../registration';
import styles from './styles.module.css';

/** Says that a new version of the guide is ready. Never while an exam runs, in whatever tab. */
export default function UpdateNotice(): ReactNode {
  const [ready, setReady] = useState<ServiceWorkerRegistration>();
  useEffect(() => {
    let isHere = true;
    let stop: (() => void) | undefined;
    void registerOffline().then((registration) => {
      if (!registration || !isHere) return;
      stop = onUpdate(registration, () => void tell(registration));
    });
    const tell = async (registration: ServiceWorkerRegistration) => {
      await afterExams();
      if (!isHere) return;
      setReady(registration);
      announce('A new version of the guide is ready.');
    };
    return () => {
      isHere = false;
      stop?.();
    };
  }, []);
  if (!ready) return null;

  const load = async () => {
    if (!(await examRuns())) return takeUpdate(ready);
    setReady(undefined);
    await afterExams();
    setReady(ready);
  };
  return (
    <aside className={styles.notice} aria-label="New version" data-screen-only>
      <p>A new version of the guide is ready.</p>
      <button type="button" onClick={() => void load()}>
        Load it
      </button>
      <button type="button" className="rank-quiet" onClick={() => setReady(undefined)}>
        Later
      </button>
    </aside>
  );
}
