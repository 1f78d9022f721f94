import type { SessionAttendanceRow, SessionRow } from '../sessions/session-row';

/**
 * Who came for whom, with a mandate that was seen, the last time a party was there or had somebody there: whoever came in person afterwards
 * signs in person. Source: 民法典 162, 165. Pure. @returns names of agents by the entry of the party
 */
export function agentsOf(
  sessions: readonly Pick<SessionRow, 'id' | 'order'>[],
  attendances: readonly Pick<
    SessionAttendanceRow,
    'session' | 'kind' | 'person' | 'standing' | 'representative' | 'mandateSeen'
  >[],
): Map<string, string> {
  const agents = new Map<string, string>();
  for (const { id } of sessions.toSorted((a, b) => a.order - b.order))
    for (const { kind, person, standing, representative, mandateSeen } of attendances.filter(
      ({ session }) => session === id,
    )) {
      if (kind !== 'party' || standing === 'absent') continue;
      if (standing === 'represented' && mandateSeen && representative) agents.set(person, representative);
      else agents.delete(person);
    }
  return agents;
}
