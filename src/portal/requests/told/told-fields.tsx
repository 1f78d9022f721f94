import type { NamedPlace } from '@/domain/requests';
import { type FieldErrors, type FormValues, Radios, TextInput, textOf } from '../../shared';
import { noPlace, placeKey } from '../new/answers';

interface FieldsProps {
  values: FormValues;
  errors: FieldErrors;
}

/** Which of several places the words mean; nothing while they mean one. */
export function PlaceChoice(props: FieldsProps & { places: readonly NamedPlace[]; small?: boolean }) {
  const { values, errors, places, small = false } = props;
  if (places.length < 2) return null;
  return (
    <Radios
      name="place"
      label="是哪一个？"
      labelSize={small ? 's' : undefined}
      small={small}
      choices={[
        ...places.map((place) => ({ value: placeKey(place), label: place.name, hint: place.within })),
        { value: noPlace, label: '都不是' },
      ]}
      value={textOf(values, 'place') || undefined}
      error={errors.place}
    />
  );
}

/** The address for mail; only where mail leaves this installation. */
export function EmailField({ values, errors, hint }: FieldsProps & { hint?: string }) {
  return (
    <TextInput
      name="email"
      label="邮箱（可不填）"
      hint={hint}
      type="email"
      inputMode="email"
      autoComplete="email"
      width={20}
      maxLength={254}
      value={textOf(values, 'email')}
      error={errors.email}
    />
  );
}
