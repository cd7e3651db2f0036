import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {MessagePageData} from '../../../site/pages/types';
import Badges from '../../../ui/MessageBadges';
import {Parties} from '../../../ui/Arrow';
import Breakable from '../../../ui/Breakable';
import CopyButton from '../../../ui/CopyButton';
import styles from './styles.module.css';

/** The head of a message's page: its name, and who sends it to whom. */
export default function MessageHeader({page: {message, from, to}}: {page: MessagePageData}): ReactNode {
  return (
    <>
      <p className={styles.trail}>
        <Link to="/messages/">Messages</Link> ›{' '}
        <Link to={`/messages/#${message.service}`} translate="no">
          {message.service}
        </Link>
      </p>
      <header className={styles.header} data-message-header>
        <h1 className={styles.name} translate="no">
          <Breakable>{message.name}</Breakable>
        </h1>
        <CopyButton text={message.name} label={message.name} />
      </header>
      <p className={styles.direction}>
        <Parties from={from} to={to} />
      </p>
      <Badges kind={message.kind} mode={message.mode} status={message.status} />
    </>
  );
}
