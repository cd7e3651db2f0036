import type {ReactNode} from 'react';
import type {StorageNotice} from '../../../learner';
import styles from './styles.module.css';

/** Tells the learner when ticks cannot be kept, or when stored ones could not be read. */
export default function StudyNotice({notice}: {notice?: StorageNotice | undefined}): ReactNode {
  if (!notice) return null;
  return (
    <p className={styles.notice} role="alert">
      {describe(notice)}
    </p>
  );
}

function describe(notice: StorageNotice): ReactNode {
  switch (notice.kind) {
    case 'unavailable':
      return 'This browser does not let the guide store anything, so your ticks last only until you close the page.';
    case 'set-aside':
      return (
        <>
          Your saved ticks could not be read: {notice.reason}. Nothing was thrown away: they were moved, untouched, to
          the key <code>{notice.key}</code> of this browser’s local storage, and a fresh list was begun.
        </>
      );
    case 'protected':
      return `Your saved ticks could not be read: ${notice.reason}. They stay as they are; new ticks last only until you close the page.`;
  }
}
