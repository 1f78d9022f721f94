import type { Payload } from 'payload';
import { groupRows, leanFind } from '@/database';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import type { AdviserRow } from '../keepers';
import { inForceOn, type PairingRow, pairingColumns } from '../pairings/in-force';
import { certificateHolds, certificatesOverBefore } from '../rules/certificate';

/** Who helps with law in a village: the adviser by name (a professional, as their firm announces), helpers by name with consent. */
export interface PeopleOfLaw {
  adviser: { name: string; firm: string; licenceNumber: string } | null;
  /** Names of helpers who agreed. */
  helpers: string[];
  /** All whose certificate holds, named or not. */
  total: number;
}

/** The people of one village, as everybody sees them. */
export async function peopleOfLaw(payload: Payload, community: string): Promise<PeopleOfLaw> {
  const active = [
    { field: 'community', equals: community },
    { field: 'state', equals: 'active' },
  ];
  const at = now();
  const [over] = await groupRows(payload, 'legal-helpers', {
    where: [...active, { field: 'certificateUntil', before: certificatesOverBefore(at) }],
    by: ['state'],
  });
  const named = await leanFind<{ id: string; name: string; certificateUntil: string | null }>(
    payload,
    'legal-helpers',
    {
      where: [...active, { field: 'publicConsent', equals: true }],
      columns: ['name', 'certificateUntil'],
      newestBy: 'name',
      limit: 200,
    },
  );
  const [sum] = await groupRows(payload, 'legal-helpers', { where: active, by: ['state'] });
  const day = toIsoDay(at);
  const pairing = (
    await leanFind<PairingRow>(payload, 'legal-pairings', {
      where: active,
      columns: pairingColumns,
      newestBy: 'id',
      limit: 10,
    })
  ).find((one) => inForceOn({ ...one, state: 'active' }, day));
  const [adviser] = pairing
    ? await leanFind<AdviserRow>(payload, 'legal-advisers', {
        where: [
          { field: 'id', equals: pairing.adviser },
          { field: 'state', equals: 'active' },
        ],
        columns: ['name', 'firm', 'licenceNumber'],
        newestBy: 'id',
        limit: 1,
      })
    : [];
  return {
    adviser: adviser
      ? { name: adviser.name, firm: adviser.firm, licenceNumber: adviser.licenceNumber }
      : null,
    helpers: named
      .filter(({ certificateUntil }) => certificateHolds(certificateUntil, at))
      .map(({ name }) => name)
      .toSorted((a, b) => a.localeCompare(b, 'zh')),
    total: (sum?.n ?? 0) - (over?.n ?? 0),
  };
}
