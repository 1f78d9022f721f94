import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import {
  acceptDispute,
  beginSession,
  type DisputeType,
  draftAgreement,
  endSession,
  hearingSheet,
  moveDispute,
  recordAttendance,
  recordFollowUp,
  registerDispute,
  type SessionResult,
  settleOrally,
  signAgreement,
  writeSessionNotes,
} from '@/domain/mediation';
import type { fixedClock } from '@/shared/clock';
import { day } from './moments';

/** An organisation of the demo and one who mediates there. */
export interface Desk {
  organization: string;
  organizationName: string;
  mediator: { id: string; name: string };
  method: { id: string; name: string } | null;
}

export interface HearingTelling {
  payload: Payload;
  clock: ReturnType<typeof fixedClock>;
  /** Ten in the morning, today or yesterday. */
  morning: Date;
}

export interface HearingStory {
  type: DisputeType;
  facts: string;
  parties: [string, string];
  terms?: string;
}

const hour = 3_600_000;
export const deskActor: Actor = systemActor('谷雨晴');

/** The moment so many days before the morning; negative for days to come. */
export const ago = ({ morning }: Pick<HearingTelling, 'morning'>, days: number): Date =>
  new Date(morning.getTime() - days * day);

/**
 * A case that came so many days ago and for which both sides chose the next day; they meet three days after it came, unless told otherwise.
 * The clock stands when both had chosen.
 */
export async function agreedStory(
  telling: HearingTelling,
  { organization, organizationName, mediator, method }: Desk,
  story: HearingStory,
  { came, meets = came - 3 }: { came: number; meets?: number },
): Promise<string> {
  const { payload, clock } = telling;
  clock.set(ago(telling, came));
  const [name, other] = story.parties;
  const { id } = await registerDispute({
    payload,
    actor: deskActor,
    source: { kind: 'counter' },
    organization,
    type: story.type,
    facts: story.facts,
    parties: [
      { side: 'applicant', name },
      { side: 'respondent', name: other },
    ],
  });
  clock.set(new Date(ago(telling, came).getTime() + 2 * hour));
  await acceptDispute({ payload, actor: deskActor, id });
  await moveDispute({ payload, actor: deskActor }, { id, verb: 'send-menus', work: async () => ({}) });
  clock.set(ago(telling, came - 1));
  await moveDispute(
    { payload, actor: deskActor },
    {
      id,
      verb: 'agree',
      work: async (_req, _row, at) => ({
        columns: {
          mediator: mediator.id,
          mediatorName: mediator.name,
          method: method?.id ?? null,
          methodName: method?.name ?? null,
          placeText: `${organizationName}调解室`,
          open: false,
          slotStartsAt: ago(telling, meets).toISOString(),
          slotEndsAt: new Date(ago(telling, meets).getTime() + 1.5 * hour).toISOString(),
          agreedAt: at.toISOString(),
        },
      }),
    },
  );
  return id;
}

/** Holds the session that waits, when it was to be; the clock stands at its end. */
export async function holdStory(
  { payload, clock }: HearingTelling,
  dispute: string,
  {
    result,
    notes,
    absent = false,
    ends = true,
  }: { result: SessionResult; notes: string; absent?: boolean; ends?: boolean },
): Promise<void> {
  const { sessions } = await hearingSheet(payload, deskActor, dispute);
  const session = sessions.find(({ state }) => state === 'planned');
  if (!session) throw new Error('a case of the demo has a session that waits');
  const call = { payload, actor: systemActor(session.mediatorName), id: session.id };
  clock.set(new Date(session.startsAt));
  await beginSession(call);
  await recordAttendance({
    ...call,
    lines: session.expected.map(({ person, side }) =>
      absent && side === 'respondent'
        ? { person, standing: 'absent' as const, reason: '出门打工，视频里谈的' }
        : { person, standing: 'present' as const },
    ),
  });
  await writeSessionNotes({ ...call, notes });
  if (!ends) return;
  clock.set(new Date(session.endsAt));
  await endSession({ ...call, result });
}

const written = (story: HearingStory) => ({
  facts: story.facts,
  matters: '责任怎么分，以后怎么办。',
  responsibilities: '双方都有不对的地方，互相谅解，不再追究。',
  terms: story.terms ?? '一、双方各让一步，照调解时说好的办。\n二、以后有事先打招呼，不再争吵。',
  performance: '双方自己履行，调解员到场看。',
});

/** Writes the agreement, and once more after both had read it. @returns the newest version */
export async function draftStory(
  { payload }: HearingTelling,
  dispute: string,
  story: HearingStory,
): Promise<number> {
  const call = { payload, actor: systemActor('周和平'), dispute };
  await draftAgreement({ ...call, ...written(story), terms: '一、双方照说好的办。' });
  return (await draftAgreement({ ...call, ...written(story) })).version;
}

/** Signed and stamped so many days ago. */
export async function signStory(
  telling: HearingTelling,
  dispute: string,
  { version, days }: { version: number; days: number },
): Promise<void> {
  const { payload, clock } = telling;
  clock.set(new Date(ago(telling, days).getTime() + 5 * hour));
  const { parties } = await hearingSheet(payload, deskActor, dispute);
  await signAgreement({
    payload,
    actor: deskActor,
    dispute,
    version,
    signedOn: ago(telling, days).toISOString(),
    signed: parties.map(({ id }) => id),
    mediatorSigned: true,
    stamped: true,
  });
}

/** Agreed to by word of mouth on the spot. */
export async function oralStory(telling: HearingTelling, dispute: string, terms: string): Promise<void> {
  const { payload, clock } = telling;
  await settleOrally({
    payload,
    actor: deskActor,
    dispute,
    terms,
    performance: '当场说好，回去就办。',
    agreedOn: clock.now().toISOString(),
    readAloud: true,
  });
}

/** The follow-up that waits, made so many days ago. */
export async function followUpStory(
  telling: HearingTelling,
  dispute: string,
  days: number,
  answer: Omit<Parameters<typeof recordFollowUp>[0], 'payload' | 'actor' | 'id' | 'way'>,
): Promise<void> {
  const { payload, clock } = telling;
  clock.set(ago(telling, days));
  const { followUps } = await hearingSheet(payload, deskActor, dispute);
  const id = followUps.find(({ state }) => state === 'planned')?.id ?? '';
  await recordFollowUp({ payload, actor: deskActor, id, way: 'phone', ...answer });
}
