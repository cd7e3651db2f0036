import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import SearchForm from '@site/src/features/search/SearchForm';
import {LinkList} from '@site/src/ui/Links';

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
      <LinkList
        links={[
          {label: 'The nine sections by weight', path: '/'},
          {label: 'All messages from A to Z', path: '/messages/'},
          {label: 'Statuses and reasons', path: '/statuses/'},
        ]}
      />
    </main>
  );
}
