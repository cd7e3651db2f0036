import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import {type ReactNode, useId} from 'react';
import {useAddress} from '../../ui/useAddress';
import {searchEngine} from './engine';
import {groupHits} from './groups';
import HitContent from './HitContent';
import Outcome from './Outcome';
import styles from './answers.module.css';
import {useSearch} from './useSearch';

const LIMIT = 200;

const NOTHING = {q: ''};

/** `/search/?q=…`: a search that can be shared, with all that was found. */
export default function SearchPage(): ReactNode {
  const {engine, mark} = searchEngine();
  const [{q: query}, setAddress] = useAddress(NOTHING);
  const setQuery = (q: string) => setAddress({q});
  const state = useSearch(query, LIMIT);
  const hits = state.result?.hits ?? [];
  const id = useId();
  const sheet = useBaseUrl('/messages/');
  const title = query.trim() === '' ? 'Search' : `Search: ${query.trim()}`;
  return (
    <Layout title={title} description="Search the messages, objectives, flows and terms of the guide.">
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className={`container margin-vert--lg ${styles.page}`}>
        <Heading as="h1">Search</Heading>
        <noscript>
          <p>
            The search runs in your browser and needs JavaScript. <a href={sheet}>All messages from A to Z</a> stand on
            one page without it, for your browser’s own search.
          </p>
        </noscript>
        <form role="search" className={styles.form} onSubmit={(event) => event.preventDefault()}>
          <label htmlFor={id}>Messages, objectives, flows and terms</label>
          <input
            id={id}
            name="q"
            type="search"
            value={query}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onFocus={engine.prepare}
            onChange={(event) => setQuery(event.target.value)}
          />
        </form>
        <Outcome state={state} onSuggestion={setQuery} />
        {state.result && state.result.total > hits.length && <p>{`These are the first ${hits.length}.`}</p>}
        {groupHits(hits, false).map((group) => (
          <section key={group.kind} aria-labelledby={`${id}${group.kind}`}>
            <Heading as="h2" id={`${id}${group.kind}`} className={styles.label}>
              {group.label}
            </Heading>
            <ul className={styles.hits}>
              {group.hits.map((hit) => (
                <li key={hit.record.objectID}>
                  <Link to={hit.record.path} className={styles.option}>
                    <HitContent hit={hit} />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {mark && <p>{mark}</p>}
      </main>
    </Layout>
  );
}
