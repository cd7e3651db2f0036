import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {PageData} from '../../site/pages/types';
import Code from '../Code';
import {titleOnHover} from '../title-on-hover';

interface Props {
  page: Pick<PageData, 'messages'>;
  name: string;
}

/** A message name in a text: a link to the message's page where it has one. */
export default function MessageName({page, name}: Props): ReactNode {
  const summary = page.messages[name];
  return summary === undefined ? (
    <Code>{name}</Code>
  ) : (
    <Link to={`/messages/${name}/`} {...titleOnHover(summary)}>
      <Code>{name}</Code>
    </Link>
  );
}
