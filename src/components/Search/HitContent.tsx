import type {ReactNode} from 'react';
import type {SearchHit, Segment} from '../../search/engine/engine';
import type {SearchRecord} from '../../search/record';
import Breakable from '../Breakable';
import styles from './styles.module.css';

const DIRECTIONS: Record<NonNullable<SearchRecord['direction']>, string> = {
  'to-oms': 'to Order Management',
  'from-oms': 'from Order Management',
  bus: 'with the service bus',
  inside: 'inside Order Management',
};

/** What a hit says: its title and text with the matches marked, and where it belongs. */
export default function HitContent({hit: {record, title, excerpt}}: {hit: SearchHit}): ReactNode {
  const isName = record.kind === 'message' || record.kind === 'parameter';
  return (
    <>
      <span className={isName ? styles.name : styles.title}>
        <Marked segments={title} />
      </span>
      <Place record={record} />
      <span className={styles.excerpt}>{excerpt.length > 0 ? <Marked segments={excerpt} /> : record.text}</span>
    </>
  );
}

function Place({record: {kind, direction, messageKind, section, aliases = []}}: {record: SearchRecord}): ReactNode {
  if (direction !== undefined) {
    const type = messageKind === undefined || messageKind === 'unknown' ? 'kind not published' : messageKind;
    return (
      <span className={styles.place}>
        {DIRECTIONS[direction]} · {type}
      </span>
    );
  }
  if (kind === 'term' && aliases.length > 0)
    return <span className={styles.place}>also called {aliases.join(', ')}</span>;
  return section === undefined ? null : <span className={styles.place}>section {section}</span>;
}

function Marked({segments}: {segments: Segment[]}): ReactNode {
  return segments.map(({text, matched}, index) =>
    matched ? (
      <mark key={index}>
        <Breakable>{text}</Breakable>
      </mark>
    ) : (
      <Breakable key={index}>{text}</Breakable>
    ),
  );
}
