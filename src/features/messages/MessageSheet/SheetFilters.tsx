import type {MouseEvent, ReactNode} from 'react';
import type {SectionSummary, SheetRow} from '../../../site/pages/types';
import {Choices, Controls, known, SearchField} from '../../../ui/Controls';
import {DIRECTION, KIND, labels, MODE} from '../../../ui/words';
import {type Filter, NO_FILTER} from './filter';
import styles from './styles.module.css';

/** A part of the filter with a fixed set of values: what it is called, and value → what that is called. */
interface FilterChoice {
  key: keyof Filter;
  label: string;
  options: Record<string, string>;
}

/** What may be chosen, from the rows there are. */
export function choicesOf(rows: SheetRow[], sections: SectionSummary[]): FilterChoice[] {
  const domains = [...new Set(rows.map(({domain}) => domain))].sort();
  return [
    {key: 'direction', label: 'Direction', options: labels(DIRECTION)},
    {key: 'kind', label: 'Kind', options: labels(KIND)},
    {key: 'mode', label: 'Mode', options: labels(MODE)},
    {key: 'domain', label: 'Domain', options: Object.fromEntries(domains.map((domain) => [domain, domain]))},
    {
      key: 'section',
      label: 'Exam section',
      options: Object.fromEntries(sections.map(({number, title}) => [String(number), `${number} ${title}`])),
    },
  ];
}

/** A filter without the values that cannot be chosen. */
export function knownFilter(filter: Filter, choices: FilterChoice[]): Filter {
  return {...filter, ...Object.fromEntries(choices.map(({key, options}) => [key, known(filter[key], options)]))};
}

interface Props {
  choices: FilterChoice[];
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** The controls above the sheet of all messages. */
export default function SheetFilters({choices, filter, onChange}: Props): ReactNode {
  const clear = ({currentTarget: {form}}: MouseEvent<HTMLButtonElement>) => {
    // The button goes, so the keyboard goes on where one begins anew.
    form?.querySelector('input')?.focus();
    onChange(NO_FILTER);
  };
  return (
    <Controls label="Filter messages">
      {Object.values(filter).some((value) => value !== '') && (
        <button type="button" className={`rank-quiet rank-compact ${styles.clear}`} onClick={clear}>
          Clear filters
        </button>
      )}
      <SearchField
        label="Name or words"
        placeholder="lines_shipped"
        value={filter.text}
        onChange={(text) => onChange({...filter, text})}
      />
      <Choices choices={choices} values={filter} onChange={onChange} />
    </Controls>
  );
}
