import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {MessagePageData} from '../../../site/pages/types';
import Badges from '../../../ui/MessageBadges';
import Breakable from '../../../ui/Breakable';
import CopyButton from '../../../ui/CopyButton';
import styles from './styles.module.css';

/** The head of a message's page: its name, and who sends it to whom. */
export default function MessageHeader({page: {message, from, to}}: {page: MessagePageData}): ReactNode {
  return (
    <>
      <p className={styles.trail} data-print="omit">
        <Link to="/messages/">Messages</Link> › <Link to={`/messages/#${message.service}`}>{message.service}</Link>
      </p>
      <header className={styles.header} data-print="omit">
        <h1 className={styles.name}>
          <Breakable>{message.name}</Breakable>
        </h1>
        <CopyButton text={message.name} label={message.name} />
      </header>
      <p className={styles.direction} data-print="omit">
        {from.join(' or ')} <span aria-label="to">→</span> {to.join(' and ')}
      </p>
      <Badges kind={message.kind} mode={message.mode} status={message.status} />
    </>
  );
}
