import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ComponentProps, type ReactNode, useId} from 'react';
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

interface ChoicesProps<Values extends Record<string, string>> {
  choices: readonly (Pick<ChoiceProps, 'label' | 'options' | 'any'> & {key: keyof Values})[];
  values: Values;
  onChange: (values: Values) => void;
}

/** Choices that are each a part of one record, such as a filter. */
export function Choices<Values extends Record<string, string>>({
  choices,
  values,
  onChange,
}: ChoicesProps<Values>): ReactNode {
  return choices.map(({key, any = 'Any', ...choice}) => (
    <Choice
      key={String(key)}
      {...choice}
      any={any}
      value={values[key]!}
      onChange={(value) => onChange({...values, [key]: value})}
    />
  ));
}

interface CheckProps extends Omit<ComponentProps<'input'>, 'onChange'> {
  onChange: (checked: boolean) => void;
}

/** A box to tick, or one of several radio buttons, with its words. */
export function Check({type = 'checkbox', onChange, children, ...input}: CheckProps): ReactNode {
  // Firefox would restore what was ticked before a reload, apart from what the page knows. No part of the HTML, which
  // does not allow it on boxes; Firefox asks for it when it leaves the page.
  const autoComplete = useIsBrowser() ? 'off' : undefined;
  return (
    <label className="check">
      <input {...input} type={type} autoComplete={autoComplete} onChange={({target}) => onChange(target.checked)} />
      <span>{children}</span>
    </label>
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
