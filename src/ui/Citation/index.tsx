import type {ReactNode} from 'react';
import type {Source} from '../../content';
import type {PageData} from '../../site/pages/types';

/** The text of a footnote: the source it cites. */
export default function Citation({page, id}: {page: PageData; id: string}): ReactNode {
  const source = page.sources[id];
  return source ? <SourceText source={source} /> : null;
}

/** A source's title, linked where it may be, with what there is to say about it. */
export function SourceText({source: {title, address, unlinked, note}}: {source: Source}): ReactNode {
  const remark = (unlinked ?? note)?.replace(/\.$/, '');
  return (
    <>
      {address ? <a href={address}>{title}</a> : title}
      {remark && <> ({remark})</>}
    </>
  );
}
