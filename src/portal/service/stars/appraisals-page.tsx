import type { StarResult, StarRound } from '@/domain/service';
import { formatDate, formatDateTime } from '@/shared/dates';
import { EmptyState } from '../../shared';
import { type Branch, PapersSection } from './papers-section';

/** `/stars/:id/appraisals`: the branches of a round, where it has several. */
export function BranchesPage(props: {
  round: StarRound;
  branches: readonly { key: string; name: string; all: number; done: number }[];
}) {
  const { round, branches } = props;
  return (
    <>
      <h1 className="govuk-heading-l">谁还没有评议</h1>
      <p className="govuk-body-l">{round.name}</p>
      {branches.length === 0 ? (
        <EmptyState title="民主评议还没有开始">
          <p>
            期间{formatDate(new Date(new Date(round.to).getTime() - 1))}
            结束，结束以后按名单开始评议，到时候在这里看谁还没有评。
          </p>
        </EmptyState>
      ) : null}
      <ul className="app-list">
        {branches.map(({ key, name, all, done }) => (
          <li key={key}>
            <a className="govuk-link" href={`/stars/${round.id}/appraisals/${key}`}>
              {name}
            </a>
            <p className="app-list__meta">
              名单上{all}人，{done}人评过了或者交了纸质表
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** `/stars/:id/appraisals/:node`: who is to be reminded, and the way to enter paper sheets; never what anybody gave. */
export function AppraisalsPage(props: { branch: Branch; open: boolean; errors: Record<string, string> }) {
  const { branch, open, errors } = props;
  const { round, rows, online, onPaper } = branch;
  const waiting = rows.filter(({ member }) => !online.has(member) && !onPaper.has(member));
  return (
    <>
      <h1 className="govuk-heading-l">谁还没有评议</h1>
      <p className="govuk-body-l">
        {round.name}，{branch.name}
      </p>
      <p className="govuk-body">
        名单上{rows.length}人，{rows.length - waiting.length}人评过了。评了什么，谁也查不到。
        {open && round.appraisalClosesAt
          ? `${formatDateTime(round.appraisalClosesAt)}截止。`
          : '民主评议已经截止。'}
      </p>
      {waiting.length === 0 ? (
        <EmptyState title="都评过了">
          <p>到截止时间自动计算。</p>
        </EmptyState>
      ) : (
        <div className="app-section">
          <ul className="app-list">
            {waiting.map((row) => (
              <li key={row.member}>
                <strong>{row.memberName}</strong>
                <p className="app-list__meta">{metaOf(row)}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
      {open ? <PapersSection branch={branch} errors={errors} /> : null}
    </>
  );
}

const metaOf = ({ organizationName, user }: StarResult): string =>
  `${organizationName}${user ? '' : '，没有账号，请送纸质评议表'}`;
