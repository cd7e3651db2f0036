import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import {EXPORT_FILES} from '../../../exports/files';
import NeedsConnection from '../../../ui/NeedsConnection';
import styles from './styles.module.css';

/** The book and the questions as files; nothing where the build will not have them, see `PrintLinks`. */
export default function Downloads(): ReactNode {
  const {customFields} = useDocusaurusContext().siteConfig;
  const pdf = useBaseUrl('/pdf/study-guide');
  const exported = useBaseUrl('/exports/');
  if (customFields?.pdfEdition !== true) return null;
  return (
    <section aria-labelledby="downloads" data-screen-only>
      <h2 id="downloads">Downloads</h2>
      <p>
        The whole guide as a book, with all questions and their answers at its end:{' '}
        <a href={`${pdf}.pdf`} download>
          PDF, A4
        </a>{' '}
        or{' '}
        <a href={`${pdf}-letter.pdf`} download>
          PDF, Letter
        </a>
        . The practice questions for other programs: <NeedsConnection />
      </p>
      <ul className={styles.files}>
        {Object.values(EXPORT_FILES).map(({name, label, again}) => (
          <li key={name}>
            <a href={exported + name} download>
              {label}
            </a>
            <br />
            {again}
          </li>
        ))}
      </ul>
    </section>
  );
}
