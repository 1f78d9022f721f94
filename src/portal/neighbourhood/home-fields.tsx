import { Select, TextInput, textOf } from '../shared';
import type { Shown } from './form-page';

/** Where somebody lives, so that nobody appraises their own household; may be left out. */
export function HomeFields({
  buildings,
  hint,
  values,
  errors,
}: Shown & { buildings: { value: string; label: string }[]; hint: string }) {
  return (
    <>
      <Select
        name="building"
        label="住哪栋楼（可以不填）"
        hint={hint}
        placeholder="不填"
        options={buildings}
        value={textOf(values, 'building')}
        error={errors.building}
      />
      <TextInput
        name="unit"
        label="单元（没有的不填）"
        width={5}
        maxLength={20}
        value={textOf(values, 'unit')}
        error={errors.unit}
      />
      <TextInput
        name="room"
        label="房号"
        width={5}
        maxLength={20}
        value={textOf(values, 'room')}
        error={errors.room}
      />
    </>
  );
}
