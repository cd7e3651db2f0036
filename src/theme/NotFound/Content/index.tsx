import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import SearchForm from '@site/src/features/search/SearchForm';

/** What stands where no page is: a way on. */
export default function NotFoundContent({className}: {className?: string}): ReactNode {
  return (
    <main className={`container margin-vert--lg markdown ${className ?? ''}`}>
      <Heading as="h1">There is no page at this address</Heading>
      <p>
        Addresses of the guide do not change, so the link may have a slip in it. A message’s page has its exact name in
        its address.
      </p>
      <SearchForm label="Look for it: a message, a code, a question" />
      <ul>
        <li>
          <Link to="/">The nine sections by weight</Link>
        </li>
        <li>
          <Link to="/messages/">All messages from A to Z</Link>
        </li>
        <li>
          <Link to="/statuses/">Statuses and reasons</Link>
        </li>
      </ul>
    </main>
  );
}
