import type {ReactNode} from 'react';
import type {SearchHit, Segment} from '../../search/engine/engine';
import type {SearchRecord} from '../../search/record';
import Breakable from '../../ui/Breakable';
import {DIRECTION, KIND} from '../../ui/words';
import styles from './answers.module.css';

/** What a hit says: its title and text with the matches marked, and where it belongs. */
export default function HitContent({hit: {record, title, excerpt}}: {hit: SearchHit}): ReactNode {
  const place = placeOf(record);
  const isName = record.kind === 'message' || record.kind === 'parameter';
  return (
    <>
      <span
        key={`title ${keyOf(title)}`}
        className={isName ? styles.name : styles.title}
        translate={isName ? 'no' : undefined}>
        <Marked segments={title} />
      </span>
      {place !== undefined && <span className={styles.place}>{place}</span>}
      <span key={`text ${keyOf(excerpt)}`} className={styles.excerpt}>
        {excerpt.length > 0 ? <Marked segments={excerpt} /> : record.text}
      </span>
    </>
  );
}

/** Text with marks is made anew whenever it changes: a browser's translation may have moved its nodes. */
function keyOf(segments: Segment[]): string {
  return segments.map(({text, matched}) => (matched ? `[${text}]` : text)).join('');
}

function placeOf({kind, direction, messageKind, section, aliases = []}: SearchRecord): string | undefined {
  if (direction !== undefined) return `${DIRECTION[direction]} · ${KIND[messageKind ?? 'unknown']}`;
  if (kind === 'term' && aliases.length > 0) return `also called ${aliases.join(', ')}`;
  return section === undefined ? undefined : `section ${section}`;
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
