import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {ChapterPageData, SheetPageData, SheetRow} from '../../../site/pages/types';
import Badges from '../../../ui/MessageBadges';
import Breakable from '../../../ui/Breakable';
import CopyButton from '../../../ui/CopyButton';
import SheetFilters from './SheetFilters';
import {matchesFilter} from './filter';
import styles from './styles.module.css';
import {useFilter} from './useFilter';

/** The messages of a chapter, or with filters all messages of the guide, grouped by service. */
export default function MessageSheet({page}: {page: SheetPageData | ChapterPageData}): ReactNode {
  return 'section' in page ? <ChapterSheet rows={page.sheet} /> : <FilteredSheet rows={page.sheet} />;
}

function ChapterSheet({rows}: {rows: SheetRow[]}): ReactNode {
  return (
    <>
      <p data-print="omit">
        The {rows.length} messages this chapter names. <Link to="/messages/">All messages</Link>
      </p>
      <Services rows={rows} heading="h3" />
    </>
  );
}

function FilteredSheet({rows}: {rows: SheetRow[]}): ReactNode {
  const [filter, setFilter] = useFilter();
  const shown = rows.filter((row) => matchesFilter(row, filter));
  return (
    <>
      <SheetFilters rows={rows} filter={filter} onChange={setFilter} />
      <p role="status" className={styles.count}>
        {shown.length === rows.length ? `${rows.length} messages` : `${shown.length} of ${rows.length} messages`}
      </p>
      {shown.length === 0 && (
        <p>No message fits all of these. Clear a filter, or search by a shorter part of the name.</p>
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
      <Heading as={heading} id={service} className={styles.heading}>
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
          <code>
            <Breakable>{name}</Breakable>
          </code>
        </Link>
        <CopyButton text={name} label={name} />
        <a href={`#${name}`} className={styles.anchor} aria-label={`Link to the row of ${name}`}>
          #
        </a>
      </div>
      <p className={styles.summary}>{summary}</p>
      <p className={styles.direction}>
        {from.join(' or ')} <span aria-label="to">→</span> {to.join(' and ')}
      </p>
      <Badges kind={kind} mode={mode} status={status} />
    </li>
  );
}
