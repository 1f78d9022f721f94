import { disputeTypeLabels, type OwnDispute } from '@/domain/mediation';
import { formatDate } from '@/shared/dates';
import { ButtonLink, EmptyState } from '../../shared';
import { DisputeTag } from '../parts';

/** The cases an account is a party of. */
export function OwnCasesPage({ all }: { all: OwnDispute[] }) {
  return (
    <>
      <h1 className="govuk-heading-l">我的调解</h1>
      {all.length === 0 ? (
        <EmptyState title="您没有在调解的事">
          <p>
            有矛盾谈不拢，可以
            <a className="govuk-link" href="/mediation">
              请人调解
            </a>
            ，不收费。
          </p>
          <p>
            收到过短信的（您申请的，或者对方申请的），请打开短信里的链接看。短信找不到了，可以
            <a className="govuk-link" href="/find-link">
              找回链接
            </a>
            。
          </p>
        </EmptyState>
      ) : (
        <ul className="app-list">
          {all.map(({ id, number, state, type, registeredAt }) => (
            <li key={id}>
              <a className="govuk-link" href={`/me/mediation/${id}`}>
                {disputeTypeLabels[type]}
              </a>{' '}
              <DisputeTag state={state} />
              <p className="app-list__meta">
                <span>{number}</span>
                <span>{formatDate(registeredAt)}登记</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <ButtonLink href="/mediation/apply" tone="secondary">
          申请调解
        </ButtonLink>
      </p>
    </>
  );
}
