import {type ReactNode, useState} from 'react';
import type {Symptom} from '../../../content';
import type {SymptomsPageData} from '../../../site/pages/types';
import {SourceText} from '../../../ui/Citation';
import {Choice, Controls, Count, SearchField} from '../../../ui/Controls';
import InlineMarkdown from '../../../ui/InlineMarkdown';
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

const CONFIDENCE: Record<Symptom['confidence'], string> = {
  doc: 'Documented.',
  code: 'Seen in public code only.',
  inferred: 'Inferred from documented behavior.',
};

/** Pick a symptom, see where to look first. Without JavaScript every symptom is listed and can be opened. */
export default function SymptomFinder({page}: {page: SymptomsPageData}): ReactNode {
  const [area, setArea] = useState('');
  const [text, setText] = useState('');
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = page.symptoms.filter(
    (symptom) =>
      (area === '' || symptom.area === area) &&
      words.every((word) =>
        [symptom.symptom, symptom.look, symptom.fix, ...symptom.causes].join(' ').toLowerCase().includes(word),
      ),
  );
  return (
    <div className={styles.finder}>
      <Controls label="Find a symptom">
        <SearchField label="What do you see?" value={text} onChange={setText} />
        <Choice label="Area" value={area} any="Any" options={AREAS} onChange={setArea} />
        <Count>
          {shown.length} of {page.symptoms.length} symptoms
        </Count>
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

function SymptomDetails({
  symptom: {id, symptom, look, causes, fix, confidence, sources},
  page,
}: {
  symptom: Symptom;
  page: SymptomsPageData;
}): ReactNode {
  return (
    <details id={`symptom-${id}`} className={styles.symptom}>
      <summary>
        <InlineMarkdown text={symptom} page={page} />
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
          {CONFIDENCE[confidence]}{' '}
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
