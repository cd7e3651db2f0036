import type {ReactNode} from 'react';
import type {FlowListPageData} from '../../../site/pages/types';
import {Cards, LinkCard} from '../../../ui/Card';

/** Every message flow with what it shows. */
export default function FlowList({page: {flows}}: {page: FlowListPageData}): ReactNode {
  return (
    <Cards>
      {flows.map(({path, title, summary, steps, branches, objectives}) => (
        <LinkCard
          key={path}
          to={path}
          title={title}
          meta={[
            `${steps} steps`,
            ...(branches > 0 ? [`${branches} paths`] : []),
            `objectives ${objectives.join(', ')}`,
          ].join(' · ')}>
          {summary}
        </LinkCard>
      ))}
    </Cards>
  );
}
