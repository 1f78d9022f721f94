import type { Payload, PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { maskAs } from '@/shared/personal-data';
import { partySideLabels } from '../labels';
import { nameOfParty, partiesOfDispute } from '../parties';
import { attendancesOf, sessionsOf } from '../sessions/session-row';
import { neverThere, partiesNeverThere } from './never-there';

/**
 * Nothing is settled and nothing has failed that was not talked about: a session was begun, and who was there was recorded.
 * @throws DomainError invalid-state
 */
export async function requireTalked(
  reading: { payload: Payload; req?: PayloadRequest | undefined },
  dispute: string,
): Promise<void> {
  const begun = (await sessionsOf(reading, dispute)).filter(({ beganAt }) => beganAt);
  if (begun.length === 0) fail('invalid-state', { message: '还没有开过调解会，不能记结果。请先开始调解。' });
  if (!begun.some(({ attendanceAt }) => attendanceAt))
    fail('invalid-state', { message: '还没有记谁到了、谁没到，不能记结果。请先记到场情况。' });
}

/**
 * Nothing was agreed on by somebody who was never there (`neverThere`).
 * @throws DomainError invalid-state
 */
export async function requireBothThere(
  reading: { payload: Payload; req?: PayloadRequest | undefined },
  dispute: string,
): Promise<void> {
  const parties = await partiesOfDispute(reading.payload, dispute, reading.req);
  const missing = neverThere(parties, await attendancesOf(reading, dispute));
  if (missing.length > 0)
    fail('invalid-state', {
      message: `到场情况里${missing.join('、')}一次也没有到过，不能记成达成协议。记错了的，先改到场情况；另外谈成的，补开一次调解会。`,
    });
}

/**
 * Nobody is bound by word of mouth who was never there (`partiesNeverThere`), though somebody else of their side was.
 * @throws DomainError invalid-state
 */
export async function requireEachThere(
  reading: { payload: Payload; req?: PayloadRequest | undefined },
  dispute: string,
): Promise<void> {
  await requireBothThere(reading, dispute);
  const parties = await partiesOfDispute(reading.payload, dispute, reading.req);
  const missing = partiesNeverThere(parties, await attendancesOf(reading, dispute)).map(
    (party) => `${partySideLabels[party.side]}${maskAs('name', nameOfParty(party))}`,
  );
  if (missing.length > 0)
    fail('invalid-state', {
      message: `到场情况里${missing.join('、')}一次也没有到过，也没有人带委托书来，口头说好的对他不算数。请补开一次调解会，或者写成协议书，每一方都签名。记错了的，先改到场情况。`,
    });
}
