import type { Request, Response } from 'express';
import type { Actor } from '@/access';
import {
  type Account,
  type AccountItem,
  gradeLabels,
  gradeValues,
  itemUnitLabels,
  pointsText,
  type SentBack,
  type StarRound,
  type StarRoundState,
  starRoundStage,
  starsText,
  type UnshownRound,
} from '@/domain/service';
import { formatDateTime, formatDay } from '@/shared/dates';
import { sentence } from '@/shared/sentence';
import { Details, InsetText, portalOf, Table, Tag, type TagColour } from '../../shared';

const colours: Record<StarRoundState, TagColour> = {
  draft: 'grey',
  announced: 'yellow',
  appeals: 'orange',
  confirmed: 'blue',
  frozen: 'green',
  cancelled: 'grey',
};

export const RoundTag = ({ round }: { round: Parameters<typeof starRoundStage>[0] }) => (
  <Tag colour={colours[round.state]}>{starRoundStage(round)}</Tag>
);

/** Why a round does not count any more; nothing for one that does. */
export function VoidNote({
  round: { state, cancelReason, cancelledAt },
}: {
  round: Pick<StarRound, 'state' | 'cancelReason' | 'cancelledAt'>;
}) {
  if (state !== 'cancelled') return null;
  return (
    <InsetText>
      {cancelledAt ? formatDateTime(cancelledAt) : ''}已作废，不再算数。原因：{sentence(cancelReason)}
    </InsetText>
  );
}

/** That a meeting did not take a result that was announced, and why; nothing where none has, or once it is announced again. */
export function SentBackNote({ round, back }: { round: Pick<StarRound, 'state'>; back: SentBack | null }) {
  if (!back) return null;
  return (
    <InsetText>
      {formatDateTime(back.at)}，支部会议没有通过公示的结果，退回重新计算。原因：{sentence(back.reason)}
      {round.state === 'draft' ? '重算以后再公示，到时候这里能看。' : ''}
    </InsetText>
  );
}

/** `/me/stars/:round` and `/stars/:id` of a round with nothing to see: what became of it, for those on its list. */
export function UnshownPage({ round, sentBack }: UnshownRound) {
  return (
    <>
      <h1 className="govuk-heading-l">{round.name}</h1>
      <p className="govuk-body">
        <RoundTag round={round} />
      </p>
      <VoidNote round={round} />
      <SentBackNote round={round} back={sentBack} />
      <p className="govuk-body">
        <a className="govuk-link" href="/me/stars">
          回到我的评星
        </a>
      </p>
    </>
  );
}

/** ★★★☆☆ 三星: the drawing repeats what the word says. */
export function StarMark({ stars }: { stars: number }) {
  return (
    <span className="app-stars">
      <span aria-hidden="true">{'★'.repeat(stars) + '☆'.repeat(5 - stars)} </span>
      {starsText(stars)}
    </span>
  );
}

/** What is missing to the next star, in words. */
export function missingWords(missing: number | null): string {
  return missing === null ? '已经是五星' : `再得${pointsText(missing)}分就到下一星`;
}

/** The papers of pluses and minuses, by their id, and where each opens. */
export interface Papers {
  of: ReadonlyMap<string, { id: string; title: string }[]>;
  href: (file: string) => string;
}

/** Links to the papers of one plus or minus; nothing without any. */
export const PaperLinks = ({ papers, of }: { papers: Papers | undefined; of: string }) =>
  papers?.of.get(of)?.map((file, index) => (
    <a key={file.id} className="govuk-link" href={papers.href(file.id)}>
      {' '}
      凭据{index + 1}
    </a>
  )) ?? null;

/** Every item with what it gave, its cap, and everything it comes from. */
export function AccountTable({
  account,
  id,
  papers,
}: {
  account: Pick<Account, 'items'>;
  id: string;
  papers?: Papers;
}) {
  return (
    <Table
      caption="每一项得了多少分"
      columns={[
        { key: 'item', label: '项目' },
        { key: 'how', label: '怎么计' },
        { key: 'points', label: '得分', numeric: true },
      ]}
      rows={account.items.map((item) => ({
        key: item.key,
        cells: {
          item: (
            <>
              {item.name}
              <Sources item={item} id={id} papers={papers} />
            </>
          ),
          how: howOf(item),
          points: pointsOf(item),
        },
      }))}
    />
  );
}

function howOf({ rule, kind }: AccountItem): string {
  if (kind === 'scaled') return '评您的人不够数，民主评议不计，其余得分按比例折算';
  if (!rule) return kind === 'base' ? '每人都有' : '公示以后改了的记录、核实的加分扣分，差额计在这一期';
  const unit = kind === 'appraisal' ? '比“不合格”每高一档' : `每${itemUnitLabels[rule.unit]}`;
  const sign = kind === 'deduction' ? '扣' : '';
  return `${unit}${sign}${pointsText(rule.points)}分，最多${sign}${pointsText(rule.cap)}分`;
}

function pointsOf({ raw, points }: AccountItem): string {
  return raw === points ? pointsText(points) : `${pointsText(points)}（原${pointsText(raw)}，已封顶）`;
}

function Sources({ item, id, papers }: { item: AccountItem; id: string; papers: Papers | undefined }) {
  if (item.sources.length === 0) return null;
  return (
    <Details summary={`从${item.sources.length}条来`}>
      <ul className="govuk-list" id={`${id}-${item.key}`}>
        {item.sources.map(({ id: key, at, points, words }) => (
          <li key={key}>
            {formatDay(at)} {words}，{pointsText(points)}分
            <PaperLinks papers={papers} of={key} />
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** What the others gave, as counts; of too few who took part nothing but that. */
export function GradeWords({ grades, isLeftOut, rules }: Pick<Account, 'grades' | 'isLeftOut' | 'rules'>) {
  if (!rules.items.some(({ kind }) => kind === 'appraisal')) return null;
  if (isLeftOut)
    return (
      <p className="govuk-body">
        评您的不满{rules.leastAppraisals}人：民主评议这一项不计，其余得分按比例折算，不吃亏；票数不公布。
      </p>
    );
  if (!grades)
    return <p className="govuk-body">民主评议：评您的人不多，只计分，各档票数不公布，免得猜出谁评了什么。</p>;
  const counts = gradeValues.flatMap((grade) =>
    grades.counts[grade] ? `${gradeLabels[grade]}${grades.counts[grade]}票` : [],
  );
  return (
    <p className="govuk-body">
      民主评议：{[...counts, ...(grades.others > 0 ? [`其余各档共${grades.others}票`] : [])].join('，')}。
    </p>
  );
}

/** Whoever asks, signed in; a visitor is led to sign in and back. */
export function signedIn(req: Request, res: Response): (Actor & { userId: string }) | null {
  const { actor, path } = portalOf(req);
  if (actor.userId !== null) return { ...actor, userId: actor.userId };
  res.redirect(303, `/sign-in?next=${encodeURIComponent(path)}`);
  return null;
}
