import PaginatorNavLink from '@theme/PaginatorNavLink';
import type {ReactNode} from 'react';
import type {Confidence} from '../../../content';
import type {Link as GuideLink, MessagePageData} from '../../../site/pages/types';
import {SourceText} from '../../../ui/Citation';
import CodeBlock from '../../../ui/CodeBlock';
import {LinkList} from '../../../ui/Links';
import MessageName from '../../../ui/MessageName';
import ParamTable from './ParamTable';
import styles from './styles.module.css';

interface Props {
  page: MessagePageData;
  part: keyof typeof PARTS;
}

/** One part of a message's page, made from the message's data. The headings around them stand in the Markdown. */
export default function MessageDetails({page, part}: Props): ReactNode {
  return PARTS[part](page);
}

const PARTS = {
  params: ({message}: MessagePageData) => (
    <>
      {message.params.length === 0 ? <p>No fields are known.</p> : <ParamTable params={message.params} />}
      {message.returns && <p>Answer: {message.returns}</p>}
    </>
  ),

  example: ({message, request}: MessagePageData) => (
    <>
      <p>A payload of our own, in its JSON-RPC envelope. Names of fields are exact, values are invented.</p>
      <CodeBlock language="json" title={message.name} html={request} />
    </>
  ),

  uses: (page: MessagePageData) => (
    <>
      <TitledLinks title="Objectives it serves" links={page.objectives} />
      <TitledLinks title="Also explained in" links={page.mentionedIn} />
      <TitledLinks title="Flows it is part of" links={page.flows} />
      {page.siblings.length > 0 && (
        <>
          <h3>Other messages of {page.message.service}</h3>
          <ul>
            {page.siblings.map(({name, summary}) => (
              <li key={name}>
                <MessageName page={{...page, messages: {[name]: summary}}} name={name} />: {summary}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  ),

  sources: (page: MessagePageData) => (
    <>
      <p>{CONFIDENCE[page.message.confidence]}</p>
      <ul className={styles.sources}>
        {page.message.sources.map((id) => (
          <li key={id}>
            <SourceText source={page.sources[id]!} />
          </li>
        ))}
      </ul>
      <Neighbors page={page} />
    </>
  ),
};

const CONFIDENCE: Record<Confidence, string> = {
  doc: 'Official text or an official screenshot names this message. Field names may come from public code; the sources say which.',
  code: 'No official text that could still be read names this message; it is known from public code only.',
  inferred: 'No source names this message directly; it is inferred.',
};

/** The messages before and after this one in its service. */
function Neighbors({page: {message, siblings}}: {page: MessagePageData}): ReactNode {
  const names = siblings.map(({name}) => name).sort();
  const previous = names.filter((name) => name < message.name).at(-1);
  const next = names.find((name) => name > message.name);
  const linkOf = (name: string) => ({permalink: `/messages/${name}/`, title: name.split('.').at(-1)!});
  return (
    <nav className="pagination-nav" aria-label="Messages of the same service" data-screen-only>
      {previous && <PaginatorNavLink {...linkOf(previous)} subLabel="Previous" />}
      {next && <PaginatorNavLink {...linkOf(next)} subLabel="Next" isNext />}
    </nav>
  );
}

function TitledLinks({title, links}: {title: string; links: GuideLink[]}): ReactNode {
  if (links.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <LinkList links={links} />
    </>
  );
}
