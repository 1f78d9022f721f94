import type { PayloadRequest } from 'payload';
import { insertRow, updateColumns } from '@/database';
import { isWithinADay } from '@/domain/notifications';
import { placeColumns } from '@/domain/organization';
import { personalColumns } from '@/shared/personal-data';
import { type ActivityRow, seatsLeft } from '../activity-row';
import type { SignUpDoor, SignUpState } from '../labels';
import type { ActivityMoved } from '../move';
import type { Person } from './person';
import { personKeyOf, type SignUpRow, signUpOf } from './sign-up-row';

/** Where somebody stands after signing up. */
export interface Admitted {
  state: SignUpState;
  moved: ActivityMoved;
}

/**
 * Puts somebody on the list of an activity that is held: to a seat, or to the end of the waiting list. Who is there already stays
 * where they are, unless they wait and stand before the organiser; who stepped back comes again, behind those who came meanwhile.
 * @param options.beyond gives a seat also when all are taken: to somebody who stands before the organiser
 */
export async function admit(
  req: PayloadRequest,
  row: ActivityRow,
  person: Person,
  options: { at: Date; door: SignUpDoor; byName: string | null; beyond?: boolean },
): Promise<Admitted> {
  const { at, door, byName, beyond = false } = options;
  const before = await signUpOf(req, row.id, person.key);
  if (before?.state === 'waiting' && beyond)
    return { state: 'signed', moved: await seatAtDoor(req, row, before, at) };
  if (before && before.state !== 'withdrawn') return { state: before.state, moved: { repeated: true } };
  const state: SignUpState = beyond || seatsLeft(row) !== 0 ? 'signed' : 'waiting';
  const turn = (row.turns ?? 0) + 1;
  const moment = at.toISOString();
  const columns = {
    state,
    turn,
    door,
    kind: person.kind,
    signedAt: moment,
    enteredByName: byName,
    // Whoever comes a day before knows when it is.
    remindedAt: isWithinADay(row.startsAt, at) ? moment : null,
    presence: 'none',
    arrivedAt: null,
    quarters: null,
    hoursNote: null,
    updatedAt: moment,
  };
  if (before) await updateColumns(req, 'activity-sign-ups', before.id, columns);
  else await insertRow(req, 'activity-sign-ups', { ...whoIs(row, person), ...columns });
  const counts =
    state === 'signed'
      ? { signedCount: (row.signedCount ?? 0) + 1 }
      : { waitingCount: (row.waitingCount ?? 0) + 1 };
  return {
    state,
    moved: {
      columns: { turns: turn, ...counts },
      detail: `${person.name}：${state === 'signed' ? '报上名了' : '排在候补'}`,
    },
  };
}

/** Gives a seat to somebody who waits, whether or not there is one left: they have come, and the organiser lets them in. */
export async function seatAtDoor(
  req: PayloadRequest,
  row: ActivityRow,
  { id, name }: Pick<SignUpRow, 'id' | 'name'>,
  at: Date,
): Promise<ActivityMoved> {
  await updateColumns(req, 'activity-sign-ups', id, { state: 'signed', updatedAt: at.toISOString() });
  return {
    columns: {
      signedCount: (row.signedCount ?? 0) + 1,
      waitingCount: Math.max(0, (row.waitingCount ?? 0) - 1),
    },
    detail: `${name}：候补的，现场让他参加`,
  };
}

function whoIs(row: ActivityRow, { key, name, user, member, phone, note }: Person) {
  return {
    activity: row.id,
    ...placeColumns(row),
    personKey: personKeyOf(row.id, key),
    name,
    user,
    member,
    note,
    ...(phone ? personalColumns('phone', 'phone', phone) : {}),
  };
}
