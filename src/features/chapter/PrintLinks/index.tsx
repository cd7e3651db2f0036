import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import NeedsConnection from '../../../ui/NeedsConnection';
import styles from './styles.module.css';

/**
 * How to get a chapter on paper: the browser's own print command, and the finished files where the published site has
 * them. The pages cannot look for the files (they are made from the finished build, and asking for a missing one is an
 * error in the browser's console), so whoever builds says so: `PDF_EDITION=1`, see docusaurus.config.ts.
 */
export default function PrintLinks({section}: {section: number}): ReactNode {
  const {customFields} = useDocusaurusContext().siteConfig;
  const file = useBaseUrl(`/pdf/section-${section}`);
  return (
    <p className={styles.links} data-screen-only>
      <button type="button" className="rank-quiet rank-compact" data-needs-script onClick={() => window.print()}>
        Print
      </button>
      {customFields?.pdfEdition === true && (
        <>
          <a className="rank-quiet rank-compact" href={`${file}.pdf`} download>
            PDF, A4
          </a>
          <a className="rank-quiet rank-compact" href={`${file}-letter.pdf`} download>
            PDF, Letter
          </a>
          <NeedsConnection />
        </>
      )}
    </p>
  );
}
