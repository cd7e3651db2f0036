import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {PageData} from '../../site/pages/types';
import Breakable from '../Breakable';
import {titleOnHover} from '../title-on-hover';

/** A status or reason code in a text: a link to its row on the page of statuses. Other values stay plain code. */
export default function StatusCode({page, code}: {page: Pick<PageData, 'statuses'>; code: string}): ReactNode {
  const text = (
    <code translate="no">
      <Breakable>{code}</Breakable>
    </code>
  );
  const status = page.statuses[code];
  return status === undefined ? (
    text
  ) : (
    <Link to={`/statuses/#${status.anchor}`} {...titleOnHover(status.meaning.replace(/`|\*\*/g, ''))}>
      {text}
    </Link>
  );
}
