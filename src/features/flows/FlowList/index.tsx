import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {FlowListPageData} from '../../../site/pages/types';

/** Every message flow with what it shows. */
export default function FlowList({page: {flows}}: {page: FlowListPageData}): ReactNode {
  return (
    <ul>
      {flows.map(({path, title, summary, steps}) => (
        <li key={path}>
          <Link to={path}>{title}</Link> ({steps} steps): {summary}
        </li>
      ))}
    </ul>
  );
}
