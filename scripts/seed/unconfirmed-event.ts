import type { Payload } from 'payload';
import { registerFamilyEvent, reportFamilyEvent } from '@/domain/neighbourhood';
import type { fixedClock } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { day } from './moments';
import { demoActor } from './service-people';

/** A family event that one cadre wrote down and reported alone: it waits for another to look. */
export async function tellUnconfirmed(
  { payload, clock, today }: { payload: Payload; clock: ReturnType<typeof fixedClock>; today: Date },
  association: string,
): Promise<void> {
  const staff = await demoActor(payload, 'staff-village');
  if (!staff) return;
  const on = new Date(today.getTime() - 5 * day);
  clock.set(new Date(on.getTime() - 6 * day));
  const { id } = await registerFamilyEvent({
    payload,
    actor: staff,
    association,
    kind: 'birthday',
    on: toIsoDay(on),
    hostName: '韩守田',
    hostPhone: '13900002990',
    tables: 8,
    costPerTable: 32_000,
    vehicles: 4,
    gifts: 200_000,
    days: 1,
  });
  clock.set(new Date(on.getTime() + 2 * day));
  await reportFamilyEvent({
    payload,
    actor: staff,
    id,
    tables: 5,
    costPerTable: 28_000,
    vehicles: 2,
    gifts: 100_000,
    days: 1,
  });
}
