import type { Payload } from 'payload';
import { idOf } from '@/domain/organization';
import { toIsoDay } from '@/shared/dates';
import { type HolidayRule, type Weekday, weekdayLabels } from '../labels';
import type { OpeningRules } from '../rules/opening';

/** A station as everybody sees it, with the rules by which a page says whether it is open now. */
export interface PublicStation {
  id: string;
  name: string;
  address: string;
  phone: string;
  services: string | null;
  township: string | null;
  community: string | null;
  rules: OpeningRules;
}

interface Stored extends Partial<Record<Weekday, string | null>> {
  id: string;
  name: string;
  address: string;
  phone: string;
  services?: string | null;
  township?: unknown;
  community?: unknown;
  holidays: HolidayRule;
  exceptions?: { day: string; hours?: string | null; note?: string | null }[] | null;
}

/** The stations shown, by name; of a township or a community. A city has some hundred of them. */
export async function publicStations(
  payload: Payload,
  { township, community }: { township?: string | undefined; community?: string | undefined } = {},
): Promise<PublicStation[]> {
  const { docs } = await payload.find({
    collection: 'legal-stations',
    where: {
      and: [
        { shown: { not_equals: false } },
        ...(community
          ? [{ community: { equals: community } }]
          : township
            ? [{ township: { equals: township } }]
            : []),
      ],
    },
    sort: 'name',
    depth: 0,
    limit: 1000,
    pagination: false,
    overrideAccess: true,
  });
  return (docs as unknown as Stored[]).map(shownOf);
}

function shownOf(doc: Stored): PublicStation {
  return {
    id: doc.id,
    name: doc.name,
    address: doc.address,
    phone: doc.phone,
    services: doc.services ?? null,
    township: idOf(doc.township),
    community: idOf(doc.community),
    rules: {
      weekly: (Object.keys(weekdayLabels) as Weekday[]).map((day) => doc[day] ?? ''),
      holidays: doc.holidays,
      exceptions: (doc.exceptions ?? []).map(({ day, hours, note }) => ({
        day: toIsoDay(day),
        hours: hours ?? '',
        note: note ?? null,
      })),
    },
  };
}
