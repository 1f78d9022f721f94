import type { Request, Response } from 'express';
import type { ReactNode } from 'react';
import {
  areaText,
  bodyLabels,
  type ListedVote,
  modeLabels,
  modeSentences,
  type Sums,
  stateLabels,
  type Vote,
  type VoteMode,
  type VoteState,
} from '@/domain/voting';
import { formatDateTime } from '@/shared/dates';
import { type PageOptions, sendPage, Tag, type TagColour } from '../shared';

export const stateColours: Record<VoteState, TagColour> = {
  draft: 'grey',
  notice: 'yellow',
  open: 'green',
  closed: 'orange',
  posted: 'blue',
  final: 'teal',
  cancelled: 'grey',
};

export function StateTag({ state }: { state: VoteState }) {
  return <Tag colour={stateColours[state]}>{stateLabels[state]}</Tag>;
}

/** What the vote is good for and what it does not replace: on every page and print of a vote. */
export function ModeNotice({ mode }: { mode: VoteMode }) {
  return (
    <aside className="govuk-inset-text app-vote-mode" aria-label="这次表决的性质">
      <strong>{modeLabels[mode]}。</strong>
      {modeSentences[mode]}
    </aside>
  );
}

/** Sends a page of a vote, which always says first what the vote is good for. */
export function sendVotePage(
  req: Request,
  res: Response,
  vote: Pick<Vote, 'mode'>,
  { children, ...page }: PageOptions,
): void {
  sendPage(req, res, {
    ...page,
    children: (
      <>
        <ModeNotice mode={vote.mode} />
        {children}
      </>
    ),
  });
}

/** The same for pages that are one person's own, and kept nowhere. */
export function sendOwnPage(
  req: Request,
  res: Response,
  vote: Pick<Vote, 'mode'>,
  page: Omit<PageOptions, 'private'>,
): void {
  res.setHeader('Cache-Control', 'no-store');
  sendVotePage(req, res, vote, { ...page, private: true });
}

/** When a vote opens, ends or ended, in one line. */
export function whenOf({ state, opensAt, closesAt, cancelReason }: ListedVote): string {
  if (state === 'notice') return `${formatDateTime(opensAt)}开始`;
  if (state === 'open') return `${formatDateTime(closesAt)}截止`;
  if (state === 'cancelled') return `已取消：${cancelReason ?? ''}`;
  return `${formatDateTime(closesAt)}截止`;
}

/** 某小区 · 业主大会 · 意向征询 */
export function aboutOf({ placeName, body, mode }: Pick<ListedVote, 'placeName' | 'body' | 'mode'>): string {
  return [placeName, bodyLabels[body], modeLabels[mode]].join(' · ');
}

/** 812.50 平方米、9 户; without area where the body does not count it. */
export function amount(vote: Pick<Vote, 'rules'>, { area, heads }: Sums): string {
  return [
    ...(vote.rules.measures.includes('area') ? [`${areaText(area)} 平方米`] : []),
    `${heads} ${vote.rules.headWord}`,
  ].join('、');
}

/** How much of a roll: of an owners' assembly the units too, of which one owner may hold several. */
export function counted(vote: Pick<Vote, 'rules'>, sums: Sums): string {
  return vote.rules.measures.includes('area')
    ? `${sums.units}套（${amount(vote, sums)}）`
    : amount(vote, sums);
}

/** Lists of votes look the same everywhere. */
export function VoteList({
  votes,
  after,
}: {
  votes: readonly ListedVote[];
  after?: (vote: ListedVote) => ReactNode;
}) {
  return (
    <ul className="app-list">
      {votes.map((vote) => (
        <li key={vote.id}>
          <a className="govuk-link" href={`/votes/${vote.id}`}>
            {vote.title}
          </a>{' '}
          <StateTag state={vote.state} />
          <p className="app-list__meta">{aboutOf(vote)}</p>
          <p className="govuk-body-s">{whenOf(vote)}</p>
          {after?.(vote)}
        </li>
      ))}
    </ul>
  );
}
