'use client';

import { Step } from '@/admin/property/Step';
import { useLoaded } from '@/admin/verbs/use-loaded';
import {
  exemptionStateLabels,
  memberMoveKindLabels,
  memberMoveStateLabels,
} from '@/domain/service/members/labels';
import { formatDate } from '@/shared/dates';
import { loadMember } from './load-member';
import '@/admin/requests/requests.css';

/** Where a member belonged, since when and why, and the decisions about the rating. */
export function MemberHistory() {
  const { id, answer, failed } = useLoaded(loadMember);
  if (!id) return null;
  return (
    <>
      <section className="request-history" aria-labelledby="member-account">
        <h3 id="member-account">登录账号</h3>
        {answer ? (
          <p>
            {answer.account
              ? `${answer.account.name}${answer.account.phone ? `（${answer.account.phone}）` : '（没有手机号）'}`
              : '没有对上账号。党员要自己登录记服务的，用上面的“对上登录账号”。'}
          </p>
        ) : null}
      </section>
      <section className="request-history" aria-labelledby="member-moves">
        <h3 id="member-moves">组织关系</h3>
        {failed ? <p role="alert">没能取到记录，请刷新。</p> : null}
        {answer?.moves.length === 0 ? <p>没有变动的记录。</p> : null}
        <ol>
          {answer?.moves.map((move) => (
            <Step
              key={move.id}
              label={`${memberMoveKindLabels[move.kind]}${move.state === 'done' ? '' : `（${memberMoveStateLabels[move.state]}）`}`}
              by={move.actorName ?? ''}
              at={move.createdAt}
              detail={move.line}
              reason={move.reason}
            />
          ))}
        </ol>
      </section>
      {answer && answer.exemptions.length > 0 ? (
        <section className="request-history" aria-labelledby="member-exemptions">
          <h3 id="member-exemptions">不参加评星</h3>
          <ol>
            {answer.exemptions.map((row) => (
              <li key={row.id}>
                <a href={`/admin/collections/member-exemptions/${row.id}`}>
                  {row.decision}（{exemptionStateLabels[row.state]}）
                </a>
                <p>
                  {formatDate(row.from)}起{row.until ? `，到${formatDate(row.until)}` : ''}
                  {row.endedAt ? `，${formatDate(row.endedAt)}结束` : ''}。
                </p>
                {row.files.map((file) => (
                  <p key={file.id}>
                    <a href={file.url} target="_blank" rel="noreferrer">
                      打开文件：{file.title}
                    </a>
                  </p>
                ))}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
