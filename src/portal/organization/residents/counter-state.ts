import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  addHouseholdMember,
  type CounterInput,
  checkCounterInput,
  findHousehold,
  type KeptBuilding,
  keptBuildings,
  matchBuildings,
  verifyAtCounter,
} from '@/domain/organization';
import { type FieldErrors, type FormValues, fieldErrors, textOf } from '../../shared';

/** Everything the counter's page is made of. */
export interface CounterState {
  values: FormValues;
  buildings: KeptBuilding[];
  building: KeptBuilding | null;
  /** The household that was meant; null as long as it is not clear. */
  household: { id: string; name: string } | null;
  errors: FieldErrors;
}

/** Reads what was typed; `household` of the query fills the place of a new form. */
export async function counterState(
  payload: Payload,
  actor: Actor,
  values: FormValues,
): Promise<CounterState> {
  const buildings = await keptBuildings(payload, actor);
  const errors: FieldErrors = {};
  const typed = textOf(values, 'building');
  const found = matchBuildings(typed, buildings);
  const [first] = found;
  const building = found.length === 1 && first ? first : null;
  if (!building)
    errors.building =
      found.length > 1
        ? `有${found.length}栋楼的名称含“${typed}”，请写完整，例如“${first?.fullName}”`
        : '请选择楼栋；只能登记本社区（村）的';
  const room = textOf(values, 'room');
  if (room === '') errors.room = '请填写房号';
  const unit = textOf(values, 'unit');
  const household =
    building && room !== '' ? await findHousehold(payload, { building: building.id, unit, room }) : null;
  if (building && room !== '' && !household)
    errors.room = '这栋楼里没有登记这一户，请核对单元和房号；确实没有的，先在“户”里新建';
  return { values, buildings, building, household, errors };
}

/** The form as the verbs take it. */
export function counterInput({ values, household }: CounterState): CounterInput {
  const text = (name: string) => textOf(values, name);
  return {
    household: household?.id ?? '',
    name: text('name'),
    phone: text('phone'),
    kind: text('kind') as CounterInput['kind'],
    document: text('document') as CounterInput['document'],
    documentNote: text('documentNote'),
    agreed: true,
  };
}

/** What is wrong with the form; empty when it can be read back. */
export function problemsAtCounter(state: CounterState): FieldErrors {
  const errors: FieldErrors = { ...state.errors };
  const present = textOf(state.values, 'present');
  if (present !== 'yes' && present !== 'no') errors.present = '请选择本人来没来';
  if (present === 'no' && textOf(state.values, 'broughtBy') === '') errors.broughtBy = '请填写谁来代办';
  try {
    checkCounterInput(counterInput(state));
  } catch (error) {
    const { household: _clear, ...others } = fieldErrors(error);
    return { ...others, ...errors };
  }
  return errors;
}

/** Registers whoever stands there, or somebody their family came for. */
export function register(payload: Payload, actor: Actor, state: CounterState): Promise<{ id: string }> {
  const call = { payload, actor: { ...actor, via: 'counter' as const }, ...counterInput(state) };
  if (textOf(state.values, 'present') !== 'no') return verifyAtCounter(call);
  return addHouseholdMember({ ...call, broughtBy: textOf(state.values, 'broughtBy') });
}
