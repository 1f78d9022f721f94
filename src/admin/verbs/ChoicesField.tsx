import type { VerbInput } from './types';

/** Any number of choices as checkboxes; the value is the chosen ones with commas between. */
export function ChoicesField(props: {
  input: VerbInput;
  id: string;
  describedBy: string | undefined;
  value: string;
  onChange: (value: string) => void;
}) {
  const { input, id, describedBy, value, onChange } = props;
  const chosen = value.split(',').filter(Boolean);
  const options = input.options ?? [];
  const toggle = (one: string, on: boolean) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((option) => (option === one ? on : chosen.includes(option)))
        .join(','),
    );
  return (
    <ul className="verb-field__choices" aria-describedby={describedBy}>
      {options.map((option, index) => (
        <li key={option.value}>
          <input
            type="checkbox"
            id={index === 0 ? id : `${id}-${index}`}
            name={input.name}
            checked={chosen.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          <label htmlFor={index === 0 ? id : `${id}-${index}`}>{option.label}</label>
        </li>
      ))}
    </ul>
  );
}
