import type { StarResult, StarRound } from '@/domain/service';
import { formatDateTime } from '@/shared/dates';
import { EmptyState } from '../../shared';

/** `/stars/:id/appraisals`: who is to be reminded, and the way to enter a paper; never what anybody gave. */
export function AppraisalsPage(props: {
  round: StarRound;
  waiting: readonly StarResult[];
  all: number;
  open: boolean;
}) {
  const { round, waiting, all, open } = props;
  return (
    <>
      <h1 className="govuk-heading-l">谁还没有评议</h1>
      <p className="govuk-body-l">{round.name}</p>
      <p className="govuk-body">
        名单上{all}人，{all - waiting.length}人评过了。评了什么，谁也查不到。
        {open && round.appraisalClosesAt
          ? `${formatDateTime(round.appraisalClosesAt)}截止。`
          : '民主评议已经截止。'}
      </p>
      {waiting.length === 0 ? (
        <EmptyState title="都评过了">
          <p>到截止时间自动计算。</p>
        </EmptyState>
      ) : null}
      <ul className="app-list">
        {waiting.map(({ member, memberName, organizationName, user }) => (
          <li key={member}>
            <strong>{memberName}</strong>
            <p className="app-list__meta">
              {organizationName}
              {user ? '' : '，没有账号，请送纸质评议表'}
            </p>
            {open ? (
              <a className="govuk-link" href={`/stars/${round.id}/appraisals/${member}`}>
                代录纸质评议<span className="govuk-visually-hidden">：{memberName}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
