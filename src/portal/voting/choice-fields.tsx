import {
  choiceDigits,
  choiceField,
  choiceLabels,
  type ItemRow,
  majorityLabels,
  unsaidDigit,
} from '@/domain/voting';
import { type FieldErrors, type FormValues, Radios, type SummaryRow, textOf } from '../shared';

const choices = (['for', 'against', 'abstain'] as const).map((choice) => ({
  value: choiceDigits[choice],
  label: choiceLabels[choice],
}));

/** One question for each item. On paper an item may have been left out. */
export function ChoiceFields(props: {
  items: readonly ItemRow[];
  values: FormValues;
  errors: FieldErrors;
  mayLeaveOut?: boolean;
}) {
  const { items, values, errors, mayLeaveOut = false } = props;
  return (
    <>
      {items.map(({ number, title, text, majority }) => (
        <Radios
          key={number}
          name={choiceField(number)}
          label={`${number}. ${title}`}
          labelSize="m"
          hint={[text, `参与的${majorityLabels[majority]}同意才通过`].filter(Boolean).join(' ')}
          choices={mayLeaveOut ? [...choices, { value: unsaidDigit, label: '没有填' }] : choices}
          value={textOf(values, choiceField(number)) || undefined}
          error={errors[choiceField(number)]}
        />
      ))}
    </>
  );
}

/** What was chosen by the number of the item, as the verbs take it. */
export function choicesIn(items: readonly ItemRow[], values: FormValues): Record<string, string> {
  return Object.fromEntries(items.map(({ number }) => [String(number), textOf(values, choiceField(number))]));
}

/** The same once more before it is sent. */
export function choiceRows(items: readonly ItemRow[], values: FormValues): SummaryRow[] {
  const words: Record<string, string> = {
    ...Object.fromEntries(choices.map(({ value, label }) => [value, label])),
    [unsaidDigit]: '没有填',
  };
  return items.map(({ number, title }) => ({
    key: `${number}. ${title}`,
    value: <strong>{words[textOf(values, choiceField(number))] ?? '没有选'}</strong>,
    changeStep: 'edit',
  }));
}
