import Heading from '@theme/Heading';
import {type ReactNode, useState} from 'react';
import type {StatusListPageData, StatusRow} from '../../../site/pages/types';
import {Choice, Controls, Count, SearchField} from '../../../ui/Controls';
import Diagram from '../../../ui/Diagram';
import {StatusRows} from '../StatusTable';

const ENTITIES: Record<StatusRow['entity'], string> = {
  order: 'Order',
  'order-line': 'Order line',
  'line-stock': 'Stock status of a line',
  'shipment-request': 'Shipment request',
  'shipment-item': 'Item of a shipment request',
  payment: 'Payment',
  return: 'Return',
  refund: 'Refund',
  appeasement: 'Appeasement',
  'sourcing-request': 'Sourcing request',
  job: 'Job',
  'message-log': 'Message Log',
};

/** Every status and reason code by what it belongs to, each with an anchor of its own. */
export default function StatusList({page}: {page: StatusListPageData}): ReactNode {
  const [text, setText] = useState('');
  const [entity, setEntity] = useState('');
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = page.statusRows.filter(
    (row) =>
      (entity === '' || row.entity === entity) &&
      words.every((word) =>
        [row.code, row.meaning, row.set_by, row.ended_by, row.of].join(' ').toLowerCase().includes(word),
      ),
  );
  return (
    <>
      <Controls label="Filter statuses">
        <SearchField label="Code or words" value={text} onChange={setText} />
        <Choice label="Belongs to" value={entity} any="Any" options={ENTITIES} onChange={setEntity} />
        <Count>{`${shown.length} of ${page.statusRows.length} codes`}</Count>
      </Controls>
      {shown.length === 0 && <p>No code fits. Try a part of the code, or choose any.</p>}
      {Object.entries(ENTITIES).map(([id, name]) => {
        const rows = shown.filter((row) => row.entity === id);
        return (
          rows.length > 0 && (
            <section key={id} aria-labelledby={id}>
              <Heading as="h2" id={id}>
                {name}
              </Heading>
              <Transitions page={page} entity={id} name={name} />
              <StatusRows rows={rows} page={page} />
            </section>
          )
        );
      })}
    </>
  );
}

/** Which status can follow which, drawn and in words. */
function Transitions({page, entity, name}: {page: StatusListPageData; entity: string; name: string}): ReactNode {
  const svg = page.stateDiagrams[entity];
  if (svg === undefined) return null;
  const rows = page.statusRows.filter((row) => row.entity === entity && row.next.length > 0);
  return (
    <Diagram caption={`${name}: which status can follow which`} svg={svg}>
      <ul>
        {rows.map(({code, next}) => (
          <li key={code}>
            <code translate="no">{code}</code>, then{' '}
            {next.map((each, index) => (
              <span key={each}>
                {index > 0 && ' or '}
                <code translate="no">{each}</code>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Diagram>
  );
}
