import {useLocation} from '@docusaurus/router';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {type ReactNode, useEffect} from 'react';
import type {Symptom} from '../../../content';
import type {SymptomsPageData} from '../../../site/pages/types';
import {SourceText} from '../../../ui/Citation';
import {Choice, Controls, Count, known, SearchField} from '../../../ui/Controls';
import InlineMarkdown from '../../../ui/InlineMarkdown';
import {useAddress} from '../../../ui/useAddress';
import {capitalized, CONFIDENCE} from '../../../ui/words';
import {matchesSymptom} from './match';
import styles from './styles.module.css';

const AREAS: Record<Symptom['area'], string> = {
  connection: 'Connection and registration',
  orders: 'Orders',
  stock: 'Stock',
  catalog: 'Catalog',
  payments: 'Payments',
  fulfillment: 'Fulfillment',
  'post-sales': 'Returns and refunds',
  messages: 'Messages and queues',
};

const NO_FILTER = {symptom: '', area: ''};

/** Pick a symptom, see where to look first. Without JavaScript every symptom is listed and can be opened. */
export default function SymptomFinder({page}: {page: SymptomsPageData}): ReactNode {
  const [filter, setFilter] = useAddress(NO_FILTER);
  const area = known(filter.area, AREAS);
  const shown = page.symptoms.filter(
    (symptom) => (area === '' || symptom.area === area) && matchesSymptom(symptom, filter.symptom),
  );
  useOpenTarget();
  return (
    <div className={styles.finder}>
      <Controls label="Find a symptom">
        <SearchField
          label="What do you see?"
          value={filter.symptom}
          onChange={(symptom) => setFilter({...filter, symptom})}
        />
        <Choice
          label="Area"
          value={filter.area}
          any="Any"
          options={AREAS}
          onChange={(value) => setFilter({...filter, area: value})}
        />
        <Count>{`${shown.length} of ${page.symptoms.length} symptoms`}</Count>
      </Controls>
      {shown.length === 0 && <p>No symptom fits. Try one word, or choose any area.</p>}
      {Object.entries(AREAS).map(([id, name]) => {
        const own = shown.filter((symptom) => symptom.area === id);
        if (own.length === 0) return null;
        return (
          <section key={id} aria-labelledby={`symptoms-${id}`}>
            <h4 id={`symptoms-${id}`}>{name}</h4>
            {own.map((symptom) => (
              <SymptomDetails key={symptom.id} symptom={symptom} page={page} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

/** Opens the symptom that the address names. */
function useOpenTarget(): void {
  const {hash} = useLocation();
  useEffect(() => {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    const details = target?.closest<HTMLDetailsElement>('details[data-symptom]');
    if (!details || details.open) return;
    details.open = true;
    details.scrollIntoView();
  }, [hash]);
}

function SymptomDetails({
  symptom: {id, symptom, look, causes, fix, confidence, sources},
  page,
}: {
  symptom: Symptom;
  page: SymptomsPageData;
}): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  collectAnchor(id);
  return (
    <details id={id} className={styles.symptom} data-symptom>
      <summary>
        {/* The anchor that symptoms had at first. */}
        <span id={`symptom-${id}`} />
        {/* What opens holds no links: one place, one thing to press. */}
        <InlineMarkdown text={symptom} page={{...page, messages: {}, statuses: {}}} />
      </summary>
      <dl>
        <dt>Look first</dt>
        <dd>
          <InlineMarkdown text={look} page={page} />
        </dd>
        <dt>Likely causes</dt>
        <dd>
          <ul>
            {causes.map((cause) => (
              <li key={cause}>
                <InlineMarkdown text={cause} page={page} />
              </li>
            ))}
          </ul>
        </dd>
        <dt>Fix</dt>
        <dd>
          <InlineMarkdown text={fix} page={page} />
        </dd>
        <dt>Source</dt>
        <dd data-print="sources">
          {`${capitalized(CONFIDENCE[confidence])}.`}{' '}
          {sources.map((source, index) => (
            <span key={source}>
              {index > 0 && '; '}
              <SourceText source={page.sources[source]!} />
            </span>
          ))}
        </dd>
      </dl>
    </details>
  );
}
