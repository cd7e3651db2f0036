import type {ReactNode} from 'react';
import type {FlowListPageData} from '../../../site/pages/types';
import {Cards, LinkCard} from '../../../ui/Card';

type ListedFlow = FlowListPageData['flows'][number];

const GROUPS: Record<ListedFlow['group'], string> = {
  orders: 'Orders',
  fulfillment: 'Fulfillment',
  money: 'Payments and returns',
  setup: 'Registration, catalog and stock',
};

/** Every message flow with what it shows, by what it is about. */
export default function FlowList({page: {flows}}: {page: FlowListPageData}): ReactNode {
  return Object.entries(GROUPS).map(([group, title]) => (
    <section key={group} aria-labelledby={group}>
      <h2 id={group}>{title}</h2>
      <Cards>
        {flows
          .filter((flow) => flow.group === group)
          .map((flow) => (
            <FlowCard key={flow.path} flow={flow} />
          ))}
      </Cards>
    </section>
  ));
}

function FlowCard({flow: {path, title, summary, steps, branches, objectives}}: {flow: ListedFlow}): ReactNode {
  const facts = [
    `${steps} steps`,
    ...(branches > 0 ? [`${branches} paths`] : []),
    `objectives ${objectives.join(', ')}`,
  ];
  return (
    <LinkCard to={path} title={title} meta={facts.join(' · ')}>
      {summary}
    </LinkCard>
  );
}
