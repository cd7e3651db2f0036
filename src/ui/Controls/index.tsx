import {type ReactNode, useId} from 'react';
import styles from './styles.module.css';

interface ControlsProps {
  /** What the form is for, for those who do not see it. */
  label: string;
  children: ReactNode;
}

/** A box of controls that act at once. Hidden without JavaScript and on paper, where it would do nothing. */
export function Controls({label, children}: ControlsProps): ReactNode {
  return (
    <form className={styles.controls} role="search" aria-label={label} onSubmit={(event) => event.preventDefault()}>
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
export function SearchField({label, value, onChange}: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.wide}>
      <label htmlFor={id}>{label}</label>
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

interface ChoiceProps extends FieldProps {
  /** Value → what it is called. */
  options: Record<string, string>;
  /** Whether nothing may be chosen, and what that is called. */
  any?: string;
}

/** One of several values. A value that is not among them shows as none. */
export function Choice({label, value, options, any, onChange}: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value in options ? value : ''} onChange={(event) => onChange(event.target.value)}>
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

/** How many are left, announced as it changes. */
export function Count({children}: {children: ReactNode}): ReactNode {
  return (
    <p role="status" className={styles.wide}>
      {children}
    </p>
  );
}
