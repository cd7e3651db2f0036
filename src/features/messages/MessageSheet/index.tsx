import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Heading from '@theme/Heading';
import {type ReactNode, useState} from 'react';
import type {ChapterPageData, SheetPageData, SheetRow} from '../../../site/pages/types';
import Badges from '../../../ui/MessageBadges';
import {Parties} from '../../../ui/Arrow';
import Breakable from '../../../ui/Breakable';
import {Count} from '../../../ui/Controls';
import CopyButton from '../../../ui/CopyButton';
import {useAddress} from '../../../ui/useAddress';
import {useExam} from '../../../ui/useExam';
import SheetFilters, {choicesOf, knownFilter} from './SheetFilters';
import {matchesFilter, matchesText, NO_FILTER} from './filter';
import styles from './styles.module.css';
import {useNearest} from './useNearest';

/** The messages of a chapter, or with filters all messages of the guide, grouped by service. */
export default function MessageSheet({page}: {page: SheetPageData | ChapterPageData}): ReactNode {
  return 'section' in page ? <ChapterSheet rows={page.sheet} /> : <FilteredSheet rows={page.sheet} />;
}

const SIDES = {'': 'Both ways', 'to-oms': 'Into Order Management', 'from-oms': 'Out of it'};

/** A list to learn from as well as to read: one direction at a time, and meanings to be recalled. */
function ChapterSheet({rows}: {rows: SheetRow[]}): ReactNode {
  const [shown, setShown] = useState('');
  const [hidden, setHidden] = useState(false);
  return (
    <>
      <p data-print="omit">
        The {rows.length} messages this chapter names. <Link to="/messages/">All messages</Link>
      </p>
      <div className={styles.tools} role="group" aria-label="Revise from the sheet" data-screen-only data-needs-script>
        <span className="segments">
          {Object.entries(SIDES).map(([direction, name]) => (
            <button
              key={direction}
              type="button"
              className="rank-compact"
              aria-pressed={shown === direction}
              onClick={() => setShown(direction)}>
              {name}
            </button>
          ))}
        </span>
        <button type="button" className="rank-compact" aria-pressed={hidden} onClick={() => setHidden(!hidden)}>
          Hide meanings
        </button>
      </div>
      <div className={hidden ? styles.recall : undefined}>
        <Services rows={rows.filter(({direction}) => shown === '' || direction === shown)} heading="h3" />
      </div>
    </>
  );
}

function FilteredSheet({rows}: {rows: SheetRow[]}): ReactNode {
  const [filter, setFilter] = useAddress(NO_FILTER);
  const {sections} = useExam();
  const choices = choicesOf(rows, sections);
  const {text, ...chosen} = knownFilter(filter, choices);
  const asked = text.trim();
  // Words that stand in no row at all may be misspelled, or pasted with something around them: the search knows.
  const unheard = asked !== '' && !rows.some((row) => matchesText(row, asked));
  const nearest = useNearest(rows, unheard ? asked : '');
  const shown = unheard
    ? nearest.filter((row) => matchesFilter(row, {...chosen, text: ''}))
    : rows.filter((row) => matchesFilter(row, {...chosen, text}));
  return (
    <>
      <SheetFilters choices={choices} filter={filter} onChange={setFilter} />
      <div className={styles.count}>
        <Count>
          {shown.length === rows.length ? `${rows.length} messages` : `${shown.length} of ${rows.length} messages`}
        </Count>
      </div>
      {unheard && shown.length > 0 && (
        <p>No message has all these words; these are the nearest that the search finds.</p>
      )}
      {shown.length === 0 && (
        <p>No message fits all of these. Clear a filter, or search by a shorter part of the name.</p>
      )}
      {asked !== '' && (
        <p>
          <Link to={`/search/?q=${encodeURIComponent(asked)}`} translate="no">
            {`Search the whole guide for “${asked}”`}
          </Link>
        </p>
      )}
      <Services rows={shown} heading="h2" />
    </>
  );
}

function Services({rows, heading}: {rows: SheetRow[]; heading: 'h2' | 'h3'}): ReactNode {
  const services = [...new Set(rows.map(({service}) => service))].map((service) => ({
    service,
    own: rows.filter((row) => row.service === service),
  }));
  return services.map(({service, own}) => (
    <section key={service} className={styles.service} data-print="omit" aria-labelledby={service}>
      <Heading as={heading} id={service} className={styles.heading} translate="no">
        <Breakable>{service}</Breakable>
      </Heading>
      <ul className={styles.rows}>
        {own.map((row) => (
          <Row key={row.name} row={row} />
        ))}
      </ul>
    </section>
  ));
}

function Row({row: {name, summary, from, to, kind, mode, status}}: {row: SheetRow}): ReactNode {
  useBrokenLinks().collectAnchor(name);
  return (
    <li id={name} className={styles.row}>
      <div className={styles.name}>
        <Link to={`/messages/${name}/`}>
          <NameInService name={name} />
        </Link>
        <span className={styles.more}>
          <CopyButton text={name} label={name} />
          <a href={`#${name}`} className={styles.anchor} aria-label={`Link to the row of ${name}`}>
            #
          </a>
        </span>
      </div>
      <p className={styles.summary}>
        <Breakable>{summary}</Breakable>
      </p>
      <p className={styles.direction}>
        <Parties from={from} to={to} />
      </p>
      <Badges kind={kind} mode={mode} status={status} brief />
    </li>
  );
}

/** A name below its service: the part it shares is there to be read aloud and copied, but not to be seen again. */
function NameInService({name}: {name: string}): ReactNode {
  const own = name.lastIndexOf('.') + 1;
  return (
    <code translate="no">
      <span className={styles.shared}>{name.slice(0, own)}</span>
      <Breakable>{name.slice(own)}</Breakable>
    </code>
  );
}
