import type {ReactNode} from 'react';
import type {Message} from '../../content';
import {KIND, MODE, STATUS} from '../words';
import styles from './styles.module.css';

interface Props extends Pick<Message, 'kind' | 'mode' | 'status'> {
  /** Names the mode only where somebody waits for the answer. */
  brief?: boolean;
}

/** A message's kind, mode and status in words. A public message needs no status. */
export default function MessageBadges({kind, mode, status, brief}: Props): ReactNode {
  return (
    <ul className={styles.badges} data-print="omit" aria-label="Kind, mode and status">
      <li className="tag">{KIND[kind]}</li>
      {!(brief && mode !== 'sync') && <li className="tag">{MODE[mode]}</li>}
      {status !== 'public' && (
        <li className={`tag ${status === 'deprecated' ? 'tag-warning' : 'tag-accent'}`}>{STATUS[status]}</li>
      )}
    </ul>
  );
}
