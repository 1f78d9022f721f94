import { setTimeout as pause } from 'node:timers/promises';
import type { Payload, PayloadRequest } from 'payload';
import { inTransaction, updateColumns } from '@/database';
import { mobilesOf } from '@/domain/accounts';
import { notifyRequester } from '@/domain/notifications';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { sentence } from '@/shared/sentence';
import { sentBack, wasEverAnnounced } from './announced-before';
import { hasAppraised } from './colleagues';
import { pieceOfResults, type ResultRow, type RoundRow, roundOf } from './rows';

const batchSize = 40;
const pauseMilliseconds = 30;
const day = 86_400_000;

/** What is told at most once each, in its order. */
export const stages = {
  none: -3,
  /** A meeting has sent it back, and nobody knows yet. */
  toTellReturn: -2,
  toTellVoid: -1,
  /** Told that it was sent back; also where every round begins. */
  sentBack: 0,
  appraisal: 1,
  last: 2,
  announced: 3,
  frozen: 4,
  void: 5,
} as const;

function dueStage(
  { state, rosterAt, appraisalClosedAt, appraisalClosesAt, toldStage }: RoundRow,
  at: Date,
): number {
  if (state === 'draft' && toldStage === stages.toTellReturn) return stages.sentBack;
  if (state === 'draft' && rosterAt && !appraisalClosedAt && appraisalClosesAt) {
    const left = new Date(appraisalClosesAt).getTime() - at.getTime();
    // Of a short one the begin is told first, and no end right behind it.
    const reminds = Math.min(
      2 * day,
      (new Date(appraisalClosesAt).getTime() - new Date(rosterAt).getTime()) / 2,
    );
    return left < reminds ? stages.last : stages.appraisal;
  }
  if (state === 'announced') return stages.announced;
  if (state === 'cancelled') return stages.void;
  return state === 'frozen' ? stages.frozen : stages.none;
}

/**
 * Tells the members of a round that the appraisal is open, that it ends soon (whoever has not taken part), that the result is announced,
 * that a meeting has sent it back, and that it stands or is void. Each at most once for each, however often this runs and in however many processes (the key of the message is unique).
 * @returns 1 when something was told
 */
export async function tellOfRound(payload: Payload, id: string): Promise<number> {
  const round = await roundOf(payload, id);
  if (!round) return 0;
  const stage = dueStage(round, now());
  if (stage <= round.toldStage) return 0;
  const news = await newsOf(payload, round, stage);
  for (let before: string | null = null; ; ) {
    const rows: ResultRow[] = await pieceOfResults({ payload }, id, { behind: before, limit: batchSize });
    await inTransaction({ payload }, (req) => tell(req, round, news, rows));
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) break;
    before = last.member;
    await pause(pauseMilliseconds);
  }
  await inTransaction({ payload }, async (req) => {
    // What happened meanwhile is still to be told.
    if ((await roundOf(payload, id, req))?.toldStage === round.toldStage)
      await updateColumns(req, 'star-rounds', id, { toldStage: stage });
  });
  return 1;
}

async function tell(
  req: PayloadRequest,
  round: RoundRow,
  { stage, ...news }: RoundNews,
  rows: readonly ResultRow[],
): Promise<void> {
  const reading = { payload: req.payload, req };
  for (const row of rows) {
    if (!row.user) continue;
    if (stage === stages.last && (await hasAppraised(reading, round.id, row.member))) continue;
    await tellMember(req, round, { user: row.user, ...news });
  }
}

interface RoundNews {
  stage: number;
  occasion: string;
  subject: string;
  text: string;
}

async function newsOf(payload: Payload, round: RoundRow, stage: number): Promise<RoundNews> {
  if (stage === stages.sentBack) {
    const { at, reason } = (await sentBack({ payload }, round.id)) ?? { at: '', reason: null };
    return {
      stage,
      occasion: `${stage}@${at}`,
      subject: '评星结果退回重算',
      text: `${round.name}公示过的结果，支部会议没有通过，退回重新计算。原因：${sentence(reason)}重算以后再公示，到时候再通知您。`,
    };
  }
  const occasion = stage === stages.announced ? `${stage}@${round.announcedAt}` : String(stage);
  // A round that went back is announced, and told of, once more.
  if (stage !== stages.void) return { stage, occasion, ...words(round, stage) };
  const was = round.announcedAt ? '公示过的结果还能看，不再算数。' : await neverStood(payload, round.id);
  return {
    stage,
    occasion,
    subject: '评星作废了',
    text: `${round.name}作废了，原因：${sentence(round.cancelReason)}${was}`,
  };
}

/** What is true of a round that was void before a result of it stood. */
const neverStood = async (payload: Payload, round: string): Promise<string> =>
  (await wasEverAnnounced({ payload }, round))
    ? '公示过的结果会议已经退回，不再算数。'
    : '结果还没有公示过，评议的票不计。';

/** Tells one member through their account; whoever has none is told by the branch. */
export async function tellMember(
  req: PayloadRequest,
  round: RoundRow,
  news: { user: string | null; occasion: string; subject: string; text: string },
): Promise<void> {
  const { user, occasion, subject, text } = news;
  if (!user) return;
  const phone = (await mobilesOf(req.payload, [user], req)).get(user) ?? null;
  await notifyRequester(
    req,
    { phone, account: user },
    {
      template: 'star-round.told',
      urgency: 'normal',
      subject,
      text,
      href: '/me/stars',
      linkWords: '去看：',
      about: { collection: 'star-rounds', id: round.id },
      key: `star-round:${round.id}:${occasion}:${user}`,
    },
  );
}

function words(round: RoundRow, stage: number): { subject: string; text: string } {
  const { name } = round;
  const until = (moment: string | null) => (moment ? formatDateTime(moment) : '');
  if (stage === stages.appraisal)
    return {
      subject: '民主评议开始了',
      text: `${name}的民主评议开始了，无记名，一人评一次，${until(round.appraisalClosesAt)}截止。`,
    };
  if (stage === stages.last)
    return {
      subject: '民主评议快截止了',
      text: `${name}的民主评议您还没有参加，${until(round.appraisalClosesAt)}截止。`,
    };
  if (stage === stages.announced)
    return {
      subject: '评星结果公示',
      text: `${name}的结果在公示，每一分从哪里来都能看；对自己的结果有异议，${until(round.appealsUntil)}前提。`,
    };
  return { subject: '评星结果定了', text: `${name}的结果已经定星存档。` };
}
