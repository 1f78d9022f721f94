import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { idOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { monthAfter } from '@/shared/months';
import { keepersOf } from '../kept-by';
import { activeOrganizations, type OrganizationRow } from '../organization-row';

/** One turn of duty, as everybody may read it. */
export interface PublicDuty {
  id: string;
  organization: string;
  organizationName: string;
  /** `2026-11-23` */
  day: string;
  from: string;
  until: string;
  personName: string;
  personTitle: string | null;
}

export type PublicOrganization = Pick<
  OrganizationRow,
  | 'id'
  | 'name'
  | 'kind'
  | 'type'
  | 'address'
  | 'phone'
  | 'hours'
  | 'township'
  | 'community'
  | 'takesApplications'
>;

/** Who mediates: name, address, phone and hours of every organisation at work. Applications are taken only where somebody would read them. */
export async function publicOrganizations(payload: Payload): Promise<PublicOrganization[]> {
  const keepers = await keepersOf(payload);
  return (await activeOrganizations(payload)).map(
    ({ id, name, kind, type, address, phone, hours, township, community, takesApplications }) => ({
      id,
      name,
      kind,
      type,
      address,
      phone,
      hours,
      township,
      community,
      takesApplications: takesApplications === true && keepers.has(id),
    }),
  );
}

/** The roster of a month (`2026-11`), by day and hour. */
export function dutiesOfMonth(payload: Payload, month: string): Promise<PublicDuty[]> {
  return duties(payload, startOfDay(`${month}-01`), startOfDay(`${monthAfter(month, 1)}-01`));
}

/** The roster from yesterday on, for so many days ahead. */
export function dutiesAhead(payload: Payload, days: number): Promise<PublicDuty[]> {
  const from = startOfDay(toIsoDay(now())).getTime();
  return duties(payload, new Date(from - 86_400_000), new Date(from + days * 86_400_000));
}

/** Who is on duty today, on the city's clock. */
export function dutiesToday(payload: Payload): Promise<PublicDuty[]> {
  const from = startOfDay(toIsoDay(now()));
  return duties(payload, from, new Date(from.getTime() + 86_400_000));
}

interface Stored {
  id: string;
  organization: string;
  day: string;
  from: string;
  until: string;
  personName: string;
  personTitle: string | null;
}

async function duties(payload: Payload, from: Date, before: Date): Promise<PublicDuty[]> {
  const rows = await leanFind<Stored>(payload, 'mediation-duties', {
    where: [{ field: 'day', from: from.toISOString(), before: before.toISOString() }],
    columns: ['organization', 'day', 'from', 'until', 'personName', 'personTitle'],
    newestBy: 'day',
    limit: 2000,
  });
  const names = new Map((await activeOrganizations(payload)).map(({ id, name }) => [id, name]));
  return rows
    .map((row) => {
      const organization = idOf(row.organization) ?? '';
      return {
        ...row,
        organization,
        organizationName: names.get(organization) ?? '',
        day: toIsoDay(row.day),
      };
    })
    .sort(
      (a, b) => a.day.localeCompare(b.day) || a.from.padStart(5, '0').localeCompare(b.from.padStart(5, '0')),
    );
}
