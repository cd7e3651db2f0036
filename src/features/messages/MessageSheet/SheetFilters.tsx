import type {ReactNode} from 'react';
import type {SheetRow} from '../../../site/pages/types';
import {Choice, Controls, SearchField} from '../../../ui/Controls';
import {useExam} from '../../../ui/useExam';
import {type Filter, NO_FILTER} from './filter';

interface Props {
  rows: SheetRow[];
  filter: Filter;
  onChange: (filter: Filter) => void;
}

const DIRECTIONS = {
  'to-oms': 'To Order Management',
  'from-oms': 'From Order Management',
  bus: 'With the service bus',
  inside: 'Inside Order Management',
};
const MODES = {sync: 'Synchronous', async: 'Asynchronous', broadcast: 'Broadcast', unknown: 'Not published'};
const KINDS = {command: 'Command', event: 'Event', query: 'Query', unknown: 'Not published'};

/** The controls above the sheet of all messages. */
export default function SheetFilters({rows, filter, onChange}: Props): ReactNode {
  const {sections} = useExam();
  const domains = [...new Set(rows.map(({domain}) => domain))].sort();
  const choice = (key: keyof Filter, label: string, options: Record<string, string>) => (
    <Choice
      label={label}
      value={filter[key]}
      any="Any"
      options={options}
      onChange={(value) => onChange({...filter, [key]: value})}
    />
  );
  return (
    <Controls label="Filter messages">
      <SearchField label="Name or words" value={filter.text} onChange={(text) => onChange({...filter, text})} />
      {choice('direction', 'Direction', DIRECTIONS)}
      {choice('kind', 'Kind', KINDS)}
      {choice('mode', 'Mode', MODES)}
      {choice('domain', 'Domain', Object.fromEntries(domains.map((domain) => [domain, domain])))}
      {choice(
        'section',
        'Exam section',
        Object.fromEntries(sections.map(({number, title}) => [String(number), `${number} ${title}`])),
      )}
      <button type="button" onClick={() => onChange(NO_FILTER)}>
        Clear filters
      </button>
    </Controls>
  );
}
