import type { Payload } from 'payload';
import { now } from '@/shared/clock';
import { maskName } from '@/shared/masking';
import { type NamedBuilding, namedBuilding } from '../public/place-names';
import { type ResidencyKind, residencyKindLabels } from './labels';
import { activeAmong, activeResidencies, type ResidencyRow, residenciesOf } from './residency-row';

/** Somebody else of one's household, as far as those who live together may see. */
export interface HouseholdMember {
  /** 李** */
  maskedName: string;
  kindLabel: string;
  representative: boolean;
}

/** A home of a person, as their own page shows it. */
export interface OwnHousehold {
  /** The residency. */
  id: string;
  household: string;
  /** 1单元302 */
  name: string;
  building: NamedBuilding;
  kind: ResidencyKind;
  kindLabel: string;
  representative: boolean;
  /** ISO 8601. */
  since: string;
  members: HouseholdMember[];
}

/** The homes in which a person has rights now, with the others there by masked name. */
export async function householdsOf(payload: Payload, userId: string): Promise<OwnHousehold[]> {
  const at = now();
  const rows = await activeResidencies(payload, userId, at);
  const homes = await Promise.all(rows.map((row) => ownHousehold(payload, row, at)));
  return homes.flatMap((home) => home ?? []);
}

async function ownHousehold(payload: Payload, row: ResidencyRow, at: Date): Promise<OwnHousehold | null> {
  const [building, name, all] = await Promise.all([
    namedBuilding(payload, row.building ?? ''),
    householdNameOf(payload, row.household),
    residenciesOf(payload, { household: row.household }),
  ]);
  if (!building) return null;
  const others = activeAmong(all, at).filter(({ user }) => user !== row.user);
  return {
    id: row.id,
    household: row.household,
    name,
    building,
    kind: row.kind,
    kindLabel: residencyKindLabels[row.kind],
    representative: Boolean(row.representative),
    since: row.from,
    members: others.map((other) => ({
      maskedName: maskName(other.personName),
      kindLabel: residencyKindLabels[other.kind],
      representative: Boolean(other.representative),
    })),
  };
}

/** 1单元302; empty for a household that is gone. */
export async function householdNameOf(payload: Payload, id: string): Promise<string> {
  const found = await payload.db.findOne<{ id: string; name?: string | null }>({
    collection: 'households',
    where: { id: { equals: id } },
  });
  return found?.name ?? '';
}
