import type { ResidencyKind } from '@/domain/organization/residents/labels';

/** A resident as the panel of a household lists them. */
export interface ResidentItem {
  id: string;
  personName: string;
  kind: ResidencyKind;
  representative?: boolean | null;
  from: string;
  until?: string | null;
}

/** Everybody who is or was registered in a household, those in force first. */
export async function loadResidents(
  household: string,
  signal: AbortSignal,
): Promise<{ mayRead: boolean; residents: ResidentItem[] }> {
  const query = new URLSearchParams({
    'where[household][equals]': household,
    sort: '-from',
    limit: '100',
    depth: '0',
  });
  const answer = await fetch(`/api/residencies?${query}`, { credentials: 'include', signal });
  // A branch secretary sees the household but not who lives there.
  if (answer.status === 403) return { mayRead: false, residents: [] };
  if (!answer.ok) throw new Error(`residents answered ${answer.status}`);
  const { docs } = (await answer.json()) as { docs: ResidentItem[] };
  const residents = docs.toSorted((one, other) => Number(Boolean(one.until)) - Number(Boolean(other.until)));
  return { mayRead: true, residents };
}
