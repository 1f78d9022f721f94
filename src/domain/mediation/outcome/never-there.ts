import { type DisputeOutcome, partySideLabels } from '../labels';
import type { DisputePartyRow } from '../parties';
import type { SessionAttendanceRow } from '../sessions/session-row';

type Mark = Pick<SessionAttendanceRow, 'kind' | 'person' | 'standing'>;

/**
 * Who was at none of the sessions of a case, and had to be for an agreement: each side, itself or by somebody with a mandate, and a mediator.
 * Not necessarily on the same day: going from one to the other is mediation too (人民调解法 22). Pure. @returns 申请人, 对方, 调解员
 */
export function neverThere(
  parties: readonly Pick<DisputePartyRow, 'id' | 'side'>[],
  attendances: readonly Mark[],
): string[] {
  const there = attendances.filter(({ standing }) => standing !== 'absent');
  const sides = (['applicant', 'respondent'] as const).filter(
    (side) =>
      !parties.some((party) => party.side === side && there.some(({ person }) => person === party.id)),
  );
  return [
    ...sides.map((side) => partySideLabels[side]),
    ...(there.some(({ kind }) => kind === 'mediator') ? [] : ['调解员']),
  ];
}

/**
 * Which parties were at no session, neither themselves nor by somebody with a mandate, whoever else was there of their side. Nobody agrees for
 * them by word of mouth (民法典 165; 人民调解法 30); what is written is in force on the signature of each (29). Pure.
 */
export const partiesNeverThere = <Party extends Pick<DisputePartyRow, 'id'>>(
  parties: readonly Party[],
  attendances: readonly Mark[],
): Party[] =>
  parties.filter(
    ({ id }) => !attendances.some(({ person, standing }) => person === id && standing !== 'absent'),
  );

/** Who is missing for the outcome a case has come to; an agreement alone needs both sides. Pure. */
export const missingFor = (
  outcome: DisputeOutcome | null,
  parties: Parameters<typeof neverThere>[0],
  attendances: readonly Mark[],
): string[] => (outcome === 'settled' ? neverThere(parties, attendances) : []);
