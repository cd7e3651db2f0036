import type {ReactNode} from 'react';
import type {SourceKind} from '../../../content';
import type {SourcesPageData} from '../../../site/pages/types';
import {SourceText} from '../../../ui/Citation';
import {LinkList} from '../../../ui/Links';
import {counted} from '../../../ui/words';
import styles from './styles.module.css';

const KINDS: Record<SourceKind, string> = {
  documentation: 'Official documentation',
  'user-guide': 'Official user guides',
  'support-article': 'Official support articles',
  legal: 'Official product descriptions',
  exam: 'About the exam',
  status: 'Status pages',
  talk: 'Talks and articles by people of the product',
  code: 'Public code',
  'third-party': 'Third parties',
};

/** Every source by kind, with what cites it. */
export default function SourceList({page: {cited}}: {page: SourcesPageData}): ReactNode {
  return Object.entries(KINDS).map(([kind, title]) => (
    <section key={kind} aria-labelledby={kind}>
      <h2 id={kind}>{title}</h2>
      <ul className={styles.sources}>
        {cited
          .filter((source) => source.kind === kind && source.citedBy.length > 0)
          .map((source) => (
            <li key={source.id} id={`source-${source.id}`}>
              <SourceText source={source} />
              <details data-print="omit">
                <summary>{`Cited in ${counted(source.citedBy.length, 'place')}`}</summary>
                <LinkList className={styles.places} links={source.citedBy} />
              </details>
            </li>
          ))}
      </ul>
    </section>
  ));
}
