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

/** Who is missing for the outcome a case has come to; an agreement alone needs both sides. Pure. */
export const missingFor = (
  outcome: DisputeOutcome | null,
  parties: Parameters<typeof neverThere>[0],
  attendances: readonly Mark[],
): string[] => (outcome === 'settled' ? neverThere(parties, attendances) : []);
