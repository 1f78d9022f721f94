import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import type { CommitmentState, Frequency, PartnerKind } from '../labels';
import { commitmentStanding } from '../rules/partner-steps';
import { rowsById } from './names';

/** A promise as pages show it. */
export interface PublicCommitment {
  id: string;
  partner: string;
  compound: string;
  what: string;
  frequency: Frequency;
  from: string;
  until: string;
  standing: 'coming' | 'running' | 'lapsed' | 'ended';
}

type CommitmentColumns = Omit<PublicCommitment, 'standing'> & { state: CommitmentState };

export const commitmentColumns = [
  'partner',
  'compound',
  'what',
  'frequency',
  'from',
  'until',
  'state',
] as const;

export function presentCommitment({ state, ...commitment }: CommitmentColumns): PublicCommitment {
  return { ...commitment, standing: commitmentStanding({ ...commitment, state }, now()) };
}

/** A partner with what it promised for one compound. */
export interface ServingPartner {
  id: string;
  name: string;
  kind: PartnerKind;
  commitments: PublicCommitment[];
}

/** Who serves a compound now: partners with a commitment there that is open and has not run out. */
export async function servingPartners(payload: Payload, compound: string): Promise<ServingPartner[]> {
  const rows = await leanFind<CommitmentColumns>(payload, 'partner-commitments', {
    where: [
      { field: 'compound', equals: compound },
      { field: 'state', equals: 'active' },
    ],
    columns: commitmentColumns,
    newestBy: 'from',
    limit: 100,
  });
  const open = rows
    .map(presentCommitment)
    .filter(({ standing }) => standing === 'running' || standing === 'coming');
  const partners = await rowsById<{ id: string; name: string; kind: PartnerKind; state: string }>(
    payload,
    'red-partners',
    open.map(({ partner }) => partner),
    ['name', 'kind', 'state'],
  );
  return [...partners.values()]
    .filter(({ state }) => state === 'active')
    .map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      commitments: open.filter(({ partner }) => partner === id),
    }));
}
