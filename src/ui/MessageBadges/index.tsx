import type {ReactNode} from 'react';
import type {Message} from '../../content';
import styles from './styles.module.css';

const MODES: Record<Message['mode'], string> = {
  sync: 'synchronous',
  async: 'asynchronous',
  broadcast: 'broadcast to subscribers',
  unknown: 'mode not published',
};

/** A message's kind, mode and status in words. A public message needs no status. */
export default function MessageBadges({kind, mode, status}: Pick<Message, 'kind' | 'mode' | 'status'>): ReactNode {
  return (
    <ul className={styles.badges} data-print="omit" aria-label="Kind, mode and status">
      <li>{kind === 'unknown' ? 'kind not published' : kind}</li>
      <li>{MODES[mode]}</li>
      {status !== 'public' && (
        <li className={styles[status]}>{status === 'unknown' ? 'status not published' : status}</li>
      )}
    </ul>
  );
}
