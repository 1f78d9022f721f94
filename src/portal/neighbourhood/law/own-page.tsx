import type { ownConsultations } from '@/domain/neighbourhood';
import { addressOf } from '../../property/parts';
import { ButtonLink, EmptyState, Pagination } from '../../shared';
import { ConsultationItem } from './parts';

/** What somebody asked while signed in. */
export function OwnConsultationsPage({ found }: { found: Awaited<ReturnType<typeof ownConsultations>> }) {
  return (
    <>
      <h1 className="govuk-heading-l">我的法律咨询</h1>
      {found.total === 0 ? (
        <EmptyState title="还没有登录后提的咨询">
          <p>登录以后提的法律咨询列在这里。没有登录时提的，请打开短信里的链接看。</p>
          <p>
            <ButtonLink href="/law/ask">我要咨询</ButtonLink>
          </p>
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">共{found.total}件。</p>
          <ul className="app-list">
            {found.items.map((line) => (
              <ConsultationItem key={line.id} line={line} href={line.href} />
            ))}
          </ul>
        </>
      )}
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf('/me/consultations', { page: page > 1 ? page : undefined })}
      />
    </>
  );
}
