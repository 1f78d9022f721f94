import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  addDocument,
  beginSession,
  type DocumentKind,
  draftAgreement,
  endSession,
  hearingSheet,
  moveDispute,
  recordAttendance,
  signAgreement,
  writeSessionNotes,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import {
  accountActor,
  buildDesk,
  buildDispute,
  buildMediationOrganization,
  buildMediator,
  buildMethod,
} from './mediation';
import { photoBytes } from './property';

const hour = 3_600_000;
/** So many hours from now, on the minute; ISO 8601. */
export const inHours = (hours: number): string => new Date(now().getTime() + hours * hour).toISOString();

/** An organisation with a desk and a mediator, each with an account. */
export async function buildTribunal(payload: Payload, overrides: Record<string, unknown> = {}) {
  const organization = String((await buildMediationOrganization(payload, overrides)).id);
  const desk = await buildDesk(payload, organization);
  const mediator = await buildMediator(payload, organization);
  return { organization, desk, mediator, as: accountActor(mediator.user, mediator.name) };
}
export type Tribunal = Awaited<ReturnType<typeof buildTribunal>>;

/**
 * A case both sides have chosen for: this mediator, in `hours` hours, for an hour and a half. The first session stands in the calendar.
 * @returns its id, its number and the secrets of the parties' pages
 */
export async function buildAgreed(
  payload: Payload,
  { organization, desk, mediator }: Tribunal,
  { hours = 24, ...overrides }: { hours?: number } & Parameters<typeof buildDispute>[2] = {},
) {
  const { id, number, tokens } = await buildDispute(payload, organization, overrides);
  const call = { payload, actor: desk as Actor };
  await moveDispute(call, {
    id,
    verb: 'accept',
    work: async (_req, _row, at) => ({ columns: { acceptedAt: at.toISOString() } }),
  });
  await moveDispute(call, { id, verb: 'send-menus', work: async () => ({}) });
  const method = await buildMethod(payload);
  await moveDispute(call, {
    id,
    verb: 'agree',
    work: async (_req, _row, at) => ({
      columns: {
        mediator: mediator.id,
        mediatorName: mediator.name,
        method,
        methodName: '六尺巷工作法',
        placeText: '调解室',
        open: false,
        slotStartsAt: inHours(hours),
        slotEndsAt: inHours(hours + 1.5),
        agreedAt: at.toISOString(),
      },
    }),
  });
  return { id, number, tokens };
}

/** The case as its desk reads it. */
export const sheetOf = (payload: Payload, { desk }: Pick<Tribunal, 'desk'>, dispute: string) =>
  hearingSheet(payload, desk, dispute);

/** Holds the first session that waits: everybody there, notes written, ended as told. The clock stands at its begin already. */
export async function holdSession(
  payload: Payload,
  tribunal: Tribunal,
  dispute: string,
  {
    result = 'settled' as const,
    notes = '双方各说各的，后来说到一起。',
  }: { result?: 'settled' | 'failed' | 'continue'; notes?: string } = {},
): Promise<string> {
  const { sessions } = await sheetOf(payload, tribunal, dispute);
  const session = sessions.find(({ state }) => state === 'planned');
  if (!session) throw new Error('no session waits');
  const call = { payload, actor: tribunal.as, id: session.id };
  await beginSession(call);
  await recordAttendance({
    ...call,
    lines: session.expected.map(({ person }) => ({ person, standing: 'present' as const })),
  });
  await writeSessionNotes({ ...call, notes });
  await endSession({ ...call, result });
  return session.id;
}

/** Puts a signed copy of each of these into the file of a case. */
export async function putIntoFile(
  payload: Payload,
  tribunal: Tribunal,
  dispute: string,
  ...kinds: DocumentKind[]
): Promise<void> {
  for (const kind of kinds) {
    const { sessions, documents } = await sheetOf(payload, tribunal, dispute);
    const signed = documents.map(({ session }) => session);
    const session = sessions.find(({ id, state }) => state === 'held' && !signed.includes(id));
    await addDocument({
      payload,
      actor: tribunal.desk,
      dispute,
      kind,
      session: session?.id,
      file: { data: await photoBytes(), name: '签字.jpg' },
    });
  }
}

export const agreedTerms = {
  facts: '界石的位置两家说法不一。',
  matters: '界石在哪里，墙能不能拆。',
  responsibilities: '双方都有不对，互不追究。',
  terms: '一、以东墙根为界。\n二、各让三尺，中间的路共用。',
  performance: '请村委会的人来量好，双方看着立石。',
};

/** A case whose agreement was written and signed today. @returns the day it took effect */
export async function settleInWriting(payload: Payload, tribunal: Tribunal, dispute: string): Promise<void> {
  await holdSession(payload, tribunal, dispute);
  const call = { payload, actor: tribunal.as, dispute };
  const { version } = await draftAgreement({ ...call, ...agreedTerms });
  const { parties } = await sheetOf(payload, tribunal, dispute);
  await signAgreement({
    ...call,
    version,
    signedOn: now().toISOString(),
    signed: parties.map(({ id }) => id),
    mediatorSigned: true,
    stamped: true,
  });
}
