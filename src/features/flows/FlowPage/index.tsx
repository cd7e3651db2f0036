import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import type {FlowPageData} from '../../../site/pages/types';
import {SourceText} from '../../../ui/Citation';
import FlowSteps from './FlowSteps';
import styles from './styles.module.css';

/** The page of one message flow. */
export default function FlowPage({page}: {page: FlowPageData}): ReactNode {
  const {flow, actors, objectives, sources} = page;
  return (
    <Layout title={flow.title} description={flow.summary}>
      <main className={`container margin-vert--lg markdown ${styles.page}`}>
        <p className={styles.trail} data-print="omit">
          <Link to="/flows/">Message flows</Link>
        </p>
        <Heading as="h1">{flow.title}</Heading>
        <p>{flow.summary}</p>
        <h2 id="actors">Who takes part</h2>
        <dl className={styles.actors}>
          {flow.actors.map((id) => (
            <div key={id}>
              <dt>{actors[id]!.short}</dt>
              <dd>{actors[id]!.label}</dd>
            </div>
          ))}
        </dl>
        <h2 id="steps">Steps</h2>
        <FlowSteps page={page} />
        <h2 id="objectives">Objectives it serves</h2>
        <ul>
          {objectives.map(({label, path}) => (
            <li key={path}>
              <Link to={path}>{label}</Link>
            </li>
          ))}
        </ul>
        <h2 id="sources">Sources</h2>
        <ul>
          {flow.sources.map((id) => (
            <li key={id}>
              <SourceText source={sources[id]!} />
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}
