import Link from '@docusaurus/Link';
import {HtmlClassNameProvider, ThemeClassNames} from '@docusaurus/theme-common';
import {DocsSidebarProvider, DocsVersionProvider} from '@docusaurus/plugin-content-docs/client';
import type {PropVersionMetadata} from '@docusaurus/plugin-content-docs';
import DocRootLayout from '@theme/DocRoot/Layout';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import PaginatorNavLink from '@theme/PaginatorNavLink';
import type {ReactNode} from 'react';
import type {FlowPageData} from '../../../site/pages/types';
import {SourceText} from '../../../ui/Citation';
import Disclosure from '../../../ui/Disclosure';
import {LinkList, ObjectiveLinks} from '../../../ui/Links';
import FlowSteps from './FlowSteps';
import styles from './styles.module.css';

interface Props {
  page: FlowPageData;
  /** The documents' sidebars and all they need, as the docs plugin hands them to its own pages. */
  version: PropVersionMetadata;
}

/** The sidebar that documents have, see `sidebars.ts`. */
const SIDEBAR = 'guide';

/** The page of one message flow. It is no document, but stands beside the documents' sidebar like one. */
export default function FlowPage({page, version}: Props): ReactNode {
  return (
    <HtmlClassNameProvider className={`${ThemeClassNames.wrapper.docsPages} ${ThemeClassNames.page.docsDocPage}`}>
      <Layout title={page.flow.title} description={page.flow.summary}>
        <DocsVersionProvider version={version}>
          <DocsSidebarProvider name={SIDEBAR} items={version.docsSidebars[SIDEBAR]}>
            <DocRootLayout>
              <FlowArticle page={page} />
            </DocRootLayout>
          </DocsSidebarProvider>
        </DocsVersionProvider>
      </Layout>
    </HtmlClassNameProvider>
  );
}

function FlowArticle({page}: {page: FlowPageData}): ReactNode {
  const {flow, actors, objectives, sources} = page;
  return (
    <article className={`markdown ${styles.page}`}>
      <p className={styles.trail} data-print="omit">
        <Link to="/flows/">Message flows</Link>
      </p>
      <Heading as="h1">{flow.title}</Heading>
      <p>{flow.summary}</p>
      <p className={styles.facts}>
        <span>{`${flow.steps.length} steps`}</span>
        {flow.branches && <span>{`${Object.keys(flow.branches).length} paths`}</span>}
        <span>
          <ObjectiveLinks links={objectives} />
        </span>
      </p>
      <Disclosure summary="Who takes part" count={String(flow.actors.length)}>
        <dl className={styles.actors}>
          {flow.actors.map((id) => (
            <div key={id}>
              <dt>{actors[id]!.short}</dt>
              <dd>{actors[id]!.label}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      <h2 id="steps">Steps</h2>
      <p className={styles.legend}>
        A solid arrow is a message, a dashed one passes outside the bus, a square is work inside one system.
      </p>
      <FlowSteps page={page} />
      <h2 id="objectives">Objectives it serves</h2>
      <LinkList links={objectives} />
      <h2 id="sources">Sources</h2>
      <ul>
        {flow.sources.map((id) => (
          <li key={id}>
            <SourceText source={sources[id]!} />
          </li>
        ))}
      </ul>
      <nav className="pagination-nav" aria-label="Flows" data-screen-only>
        {page.previous && (
          <PaginatorNavLink permalink={page.previous.path} title={page.previous.label} subLabel="Previous" />
        )}
        {page.next && <PaginatorNavLink permalink={page.next.path} title={page.next.label} subLabel="Next" isNext />}
      </nav>
    </article>
  );
}
