import {type ReactNode, useState} from 'react';

interface Props {
  label: string;
  value: number;
  min?: number;
  onChange: (value: number) => void;
}

/** A whole number in a table. While something else stands in the field, its last number counts. */
export default function NumberField({label, value, min, onChange}: Props): ReactNode {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      type="number"
      step={1}
      min={min}
      aria-label={label}
      aria-invalid={typed !== undefined && !isValid(typed, min)}
      value={typed ?? value}
      onChange={({target}) => {
        setTyped(target.value);
        if (isValid(target.value, min)) onChange(Number(target.value));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

function isValid(text: string, min = Number.NEGATIVE_INFINITY): boolean {
  return text.trim() !== '' && Number.isInteger(Number(text)) && Number(text) >= min;
}
