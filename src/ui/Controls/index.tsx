import {type ReactNode, useId} from 'react';
import {useRested} from '../useRested';
import styles from './styles.module.css';

interface ControlsProps {
  /** What the form is for, for those who do not see it. */
  label: string;
  children: ReactNode;
}

/** A box of controls that act at once. Not there without JavaScript and on paper, where it would do nothing. */
export function Controls({label, children}: ControlsProps): ReactNode {
  return (
    <form className={styles.controls} data-needs-script aria-label={label} onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  );
}

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A text to look for; as wide as the box. */
export function SearchField({label, value, placeholder, onChange}: FieldProps & {placeholder?: string}): ReactNode {
  const id = useId();
  return (
    <div className={styles.wide}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface ChoiceProps extends FieldProps {
  /** Value → what it is called. */
  options: Record<string, string>;
  /** Whether nothing may be chosen, and what that is called. */
  any?: string;
}

/** A value that is among the options, or an empty text: an address may ask for anything. */
export function known(value: string, options: Record<string, string>): string {
  return Object.hasOwn(options, value) ? value : '';
}

/** One of several values. One that is not among them is said to be none, and shows as none. */
export function Choice({label, value, options, any, onChange}: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {value !== '' && known(value, options) === '' && <p>{`There is no “${value}” to choose; it is left out.`}</p>}
      <select id={id} value={known(value, options)} onChange={(event) => onChange(event.target.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {Object.entries(options).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How many are left: a text that follows, and is read aloud, once typing rests. */
export function Count({children}: {children: string}): ReactNode {
  return (
    <p role="status" className={styles.wide}>
      {useRested(children)}
    </p>
  );
}
