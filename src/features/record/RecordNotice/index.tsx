import type {ReactNode} from 'react';
import type {RecordNotice as Notice} from '../../../learner';
import {useRecord} from '..';
import styles from './styles.module.css';

/** Tells the learner when nothing can be kept, or when something kept could not be read. */
export default function RecordNotice(): ReactNode {
  const {notice} = useRecord();
  if (!notice) return null;
  return (
    <p className={styles.notice} role="alert">
      {describe(notice)}
    </p>
  );
}

function describe(notice: Notice): string {
  switch (notice.kind) {
    case 'unavailable':
      return 'This browser does not let the guide store anything just now, so what you do lasts only until you close the page.';
    case 'set-aside':
      return `${notice.count === 1 ? 'One of your saved records' : `${notice.count} of your saved records`} could not be read: ${notice.reason}. Nothing was thrown away: what could not be read was set aside, untouched, in this browser, and everything else is in use.`;
    case 'protected':
      return 'A later version of the guide keeps your record. It is in use here; what is new waits beside it until you open that version again.';
  }
}
