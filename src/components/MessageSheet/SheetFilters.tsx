import {type ReactNode, useId} from 'react';
import type {SheetRow} from '../../plugins/guide/page-data';
import {useGuide} from '../useGuide';
import {type Filter, NO_FILTER} from './filter';
import styles from './styles.module.css';

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

/** The controls above the sheet of all messages. Hidden without JavaScript, when the whole list stands there. */
export default function SheetFilters({rows, filter, onChange}: Props): ReactNode {
  const {sections} = useGuide();
  const domains = [...new Set(rows.map(({domain}) => domain))].sort();
  const set = (key: keyof Filter) => (value: string) => onChange({...filter, [key]: value});
  return (
    <form
      className={styles.filters}
      role="search"
      aria-label="Filter messages"
      onSubmit={(event) => event.preventDefault()}>
      <TextFilter value={filter.text} onChange={set('text')} />
      <Choice label="Direction" value={filter.direction} options={DIRECTIONS} onChange={set('direction')} />
      <Choice label="Kind" value={filter.kind} options={KINDS} onChange={set('kind')} />
      <Choice label="Mode" value={filter.mode} options={MODES} onChange={set('mode')} />
      <Choice
        label="Domain"
        value={filter.domain}
        options={Object.fromEntries(domains.map((domain) => [domain, domain]))}
        onChange={set('domain')}
      />
      <Choice
        label="Exam section"
        value={filter.section}
        options={Object.fromEntries(sections.map(({number, title}) => [String(number), `${number} ${title}`]))}
        onChange={set('section')}
      />
      <button type="button" className={styles.clear} onClick={() => onChange(NO_FILTER)}>
        Clear filters
      </button>
    </form>
  );
}

function TextFilter({value, onChange}: {value: string; onChange: (value: string) => void}): ReactNode {
  const id = useId();
  return (
    <div className={styles.text}>
      <label htmlFor={id}>Name or words</label>
      <input
        id={id}
        type="search"
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: Record<string, string>;
  onChange: (value: string) => void;
}

function Choice({label, value, options, onChange}: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value in options ? value : ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">Any</option>
        {Object.entries(options).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
