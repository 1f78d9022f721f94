import type { Payload } from 'payload';
import { now } from '@/shared/clock';
import { type AgreementRow, agreementsOf, effectiveOf } from '../agreements/agreement-row';
import { confirmationStateLabels } from '../agreements/labels';
import { daysLeft } from '../confirmation/countdown';
import type { SessionState } from '../sessions/labels';
import { isComing } from '../sessions/meeting';
import { sessionsOf } from '../sessions/session-row';

/** What a party reads on their own page: when and where, and what was agreed. Never notes, nor who said what. */
export interface PartyHearings {
  sessions: {
    id: string;
    order: number;
    state: SessionState;
    startsAt: string;
    endsAt: string;
    place: string;
    room: string | null;
    mediators: string[];
    endReason: string | null;
    /** Still to come, or going on; the others are over, also where nobody wrote down whether they were held. */
    coming: boolean;
  }[];
  agreement: Pick<
    AgreementRow,
    'form' | 'version' | 'terms' | 'performance' | 'performBy' | 'effectiveOn'
  > | null;
  confirmation: { words: string; until: string; why: string; left: number | null } | null;
}

/** The caller has proven whose page it is. */
export async function partyHearings(payload: Payload, dispute: string): Promise<PartyHearings> {
  const reading = { payload };
  const agreement = effectiveOf(await agreementsOf(reading, dispute));
  const sessions = await sessionsOf(reading, dispute);
  return {
    sessions: sessions.map((session) => ({
      id: session.id,
      order: session.order,
      state: session.state,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      place: session.place,
      room: session.room,
      mediators: [session.mediatorName, session.coMediatorName].flatMap((name) => name || []),
      endReason: session.endReason,
      coming: isComing(session, now()),
    })),
    agreement,
    confirmation:
      agreement?.confirmation && agreement.confirmUntil
        ? {
            words: confirmationStateLabels[agreement.confirmation],
            until: agreement.confirmUntil,
            why: agreement.confirmWhy ?? '',
            left: agreement.confirmation === 'open' ? daysLeft(agreement.confirmUntil, now()) : null,
          }
        : null,
  };
}
