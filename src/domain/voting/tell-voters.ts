import { setTimeout as pause } from 'node:timers/promises';
import type { Payload, PayloadRequest } from 'payload';
import { inTransaction, leanFind, updateColumns } from '@/database';
import { mobilesOf } from '@/domain/accounts';
import { notifyRequester, notifyStaff } from '@/domain/notifications';
import { holdersAt } from '@/domain/requests';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { modeLabels } from './labels';
import { type Vote, voteOf } from './vote-row';

/** People told in one transaction, and how long others have the database in between. */
const batchSize = 40;
const pauseMilliseconds = 30;
const pageSize = 1000;
const day = 86_400_000;

/** What is told at most once each, in its order. */
const stages = { none: 0, notice: 1, opened: 2, last: 3, overdue: 4, posted: 5 } as const;

function dueStage({ state, closesAt, postDueAt }: Vote, at: Date): number {
  if (state === 'notice') return stages.notice;
  if (state === 'open')
    return new Date(closesAt).getTime() - at.getTime() < 2 * day ? stages.last : stages.opened;
  if (state === 'closed') return postDueAt && new Date(postDueAt) < at ? stages.overdue : stages.none;
  return state === 'posted' ? stages.posted : stages.none;
}

/**
 * Tells those on the roll that the roll lies open, that the vote is open, that it ends soon (whoever has not voted), and that the result
 * is posted; and leaders when it is not posted in time. Each person at most once for each, however often this runs and in however many
 * processes (the key of the message is unique). @returns 1 when something was told
 */
export async function tellOfVote(payload: Payload, id: string): Promise<number> {
  const vote = await voteOf(payload, id);
  if (!vote || vote.mode === 'official-record') return 0;
  const stage = dueStage(vote, now());
  if (stage <= vote.toldStage) return 0;
  if (stage === stages.overdue) await inTransaction({ payload }, (req) => tellLeaders(req, vote));
  else await tellRoll(payload, vote, stage);
  await inTransaction({ payload }, (req) => updateColumns(req, 'votes', id, { toldStage: stage }));
  return 1;
}

async function tellLeaders(req: PayloadRequest, vote: Vote): Promise<void> {
  const leaders = vote.township ? await holdersAt(req, 'township-leader', 'township', [vote.township]) : [];
  const staff = vote.community ? await holdersAt(req, 'community-staff', 'community', [vote.community]) : [];
  await notifyStaff(req, [...leaders, ...staff], {
    template: 'vote.result-overdue',
    urgency: 'normal',
    subject: '表决结果没有按时公布',
    text: `${vote.placeName}的表决“${vote.title}”已经截止，最晚${formatDateTime(vote.postDueAt ?? '')}公布，现在还没有公布。`,
    href: `/admin/collections/votes/${vote.id}`,
    about: { collection: 'votes', id: vote.id },
    key: `vote:${vote.id}:overdue`,
  });
}

interface Line {
  voter: string | null;
  voted: boolean | null;
}

async function tellRoll(payload: Payload, vote: Vote, stage: number): Promise<void> {
  const seen = new Set<string>();
  for (let skip = 0; ; skip += pageSize) {
    const page = await leanFind<Line>(payload, 'vote-roll', {
      where: [
        { field: 'vote', equals: vote.id },
        { field: 'voter', exists: true },
      ],
      columns: ['voter', 'voted'],
      newestBy: 'number',
      limit: pageSize,
      skip,
    });
    const waiting = page.filter(({ voted }) => stage !== stages.last || !voted);
    // Whoever votes for several units is told once.
    const users = waiting.flatMap(({ voter }) => (voter && !seen.has(voter) ? voter : []));
    for (const user of users) seen.add(user);
    const once = [...new Set(users)];
    for (let start = 0; start < once.length; start += batchSize) {
      const some = once.slice(start, start + batchSize);
      await inTransaction({ payload }, (req) => tell(req, vote, { stage, users: some }));
      await pause(pauseMilliseconds);
    }
    if (page.length < pageSize) return;
  }
}

async function tell(
  req: PayloadRequest,
  vote: Vote,
  { stage, users }: { stage: number; users: readonly string[] },
): Promise<void> {
  const phones = await mobilesOf(req.payload, users, req);
  for (const user of users)
    await notifyRequester(
      req,
      { phone: phones.get(user) ?? null, account: user },
      {
        template: 'vote.told',
        urgency: 'normal',
        subject: modeLabels[vote.mode],
        text: words(vote, stage),
        href: stage === stages.notice ? `/votes/${vote.id}/roll` : `/votes/${vote.id}`,
        linkWords: stage === stages.notice ? '核对：' : '去看：',
        about: { collection: 'votes', id: vote.id },
        key: `vote:${vote.id}:${stage}:${user}`,
      },
    );
}

function words(vote: Vote, stage: number): string {
  const name = `${vote.placeName}“${vote.title}”${modeLabels[vote.mode]}`;
  if (stage === stages.notice)
    return `${name}已公告，${formatDateTime(vote.opensAt)}开始。请核对名册上您家的面积和由谁投，${formatDateTime(vote.disputesUntil ?? vote.opensAt)}前可以提异议。`;
  if (stage === stages.opened) return `${name}开始了，一户一票，${formatDateTime(vote.closesAt)}截止。`;
  if (stage === stages.last) return `${name}快截止了，您家还没有投，${formatDateTime(vote.closesAt)}截止。`;
  return `${name}的结果公布了，${formatDateTime(vote.objectionsUntil ?? '')}前可以提异议。`;
}
