import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {MessagePageData} from '../../../site/pages/types';
import Arrow from '../../../ui/Arrow';
import Badges from '../../../ui/MessageBadges';
import Breakable from '../../../ui/Breakable';
import CopyButton from '../../../ui/CopyButton';
import {ObjectiveLinks} from '../../../ui/Links';
import {KIND} from '../../../ui/words';
import styles from './styles.module.css';

/** The head of a message's page: its name, who sends it to whom as a picture, and the objectives that ask for it. */
export default function MessageHeader({page}: {page: MessagePageData}): ReactNode {
  const {message, from, to, objectives} = page;
  const own = message.name.lastIndexOf('.') + 1;
  return (
    <>
      <p className={styles.trail} data-print="omit">
        <Link to="/messages/">Messages</Link> ›{' '}
        <Link to={`/messages/#${message.service}`} translate="no">
          <Breakable>{message.service}</Breakable>
        </Link>
      </p>
      <header className={styles.header} data-print="omit" data-message-header>
        <h1 className={styles.name} translate="no">
          <span className={styles.service}>
            <Breakable>{message.name.slice(0, own)}</Breakable>
          </span>
          <Breakable>{message.name.slice(own)}</Breakable>
        </h1>
        <CopyButton text={message.name} label={message.name} />
      </header>
      <p className={styles.direction} data-print="omit" data-mode={message.mode}>
        <span className={styles.party}>{from.join(' or ')}</span>
        <span className={styles.way}>
          <span className={styles.kind} aria-hidden="true">
            {KIND[message.kind]}
          </span>
          <span className={styles.line} aria-hidden="true" />
          <span className={styles.arrow}>
            <Arrow />
          </span>
        </span>
        <span className={styles.party}>{to.join(' and ')}</span>
      </p>
      <div className={styles.facts}>
        <Badges kind={message.kind} mode={message.mode} status={message.status} />
        {objectives.length > 0 && (
          <p>
            <ObjectiveLinks links={objectives} />
          </p>
        )}
      </div>
    </>
  );
}
