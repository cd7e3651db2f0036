import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {PageData} from '../../site/pages/types';
import Breakable from '../Breakable';

interface Props {
  page: PageData;
  name: string;
}

/** A message name in a text: a link to the message's page where it has one. */
export default function MessageName({page, name}: Props): ReactNode {
  const code = (
    <code>
      <Breakable>{name}</Breakable>
    </code>
  );
  const summary = page.messages[name];
  return summary === undefined ? (
    code
  ) : (
    <Link to={`/messages/${name}/`} title={summary}>
      {code}
    </Link>
  );
}
