import { renderToStaticMarkup } from 'react-dom/server';
import type { SupervisionLetter } from '@/domain/requests';
import { formatDate, formatDateTime } from '@/shared/dates';
import { assetUrl, PrintButton, SummaryList, site } from '../../shared';

/** The letter as a document of its own: A4, number on top, unit, facts, deadline, issuer and date at the end. */
export function renderLetterPage(letter: SupervisionLetter): string {
  return `<!doctype html>${renderToStaticMarkup(<LetterDocument letter={letter} />)}`;
}

/** A constant, because the linter takes a literal for a mistake in a page of Next; this document is Express's own. */
const DocumentHead = 'head';

function LetterDocument({ letter }: { letter: SupervisionLetter }) {
  return (
    <html lang="zh-CN" className="govuk-template app-letter-page">
      <DocumentHead>
        <meta charSet="utf-8" />
        <title>{`${letter.rungLabel}函 ${letter.number} - ${site().name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={assetUrl('portal.css')} />
        <script type="module" src={assetUrl('portal.js')} />
      </DocumentHead>
      <body className="govuk-template__body">
        <div className="app-letter-tools app-no-print">
          <a className="govuk-back-link" href={`/admin/collections/requests/${letter.request}`}>
            返回诉求
          </a>
          <PrintButton>打印</PrintButton>
        </div>
        <main className="app-letter" id="main-content">
          <Letter letter={letter} />
        </main>
      </body>
    </html>
  );
}

function Letter({ letter }: { letter: SupervisionLetter }) {
  const { facts } = letter;
  return (
    <>
      <header className="app-letter__head">
        <p className="app-letter__unit">{site().name}</p>
        <p className="app-letter__number">{letter.number}</p>
      </header>
      <h1 className="app-letter__title">{letter.rungLabel}函</h1>
      <p className="govuk-body">{letter.unit}：</p>
      <p className="govuk-body app-pre-line">
        你单位承办的诉求（{facts.number}），{letter.reason}
      </p>
      <h2 className="govuk-heading-s">基本情况</h2>
      <SummaryList
        rows={[
          { key: '诉求编号', value: facts.number },
          { key: '事项', value: facts.title },
          { key: '分类', value: facts.category ?? '未分类' },
          { key: '地点', value: facts.place ?? '未写明' },
          { key: '提交时间', value: formatDateTime(facts.submittedAt) },
          { key: '办理期限', value: facts.dueAt ? formatDateTime(facts.dueAt) : '未定' },
          { key: '重办次数', value: `${facts.reopenCount}次` },
          { key: '起因', value: letter.trigger },
        ]}
      />
      <p className="govuk-body">
        请于<strong>{formatDateTime(letter.answerDueAt)}</strong>
        前书面回复办理情况、没有按期办结的原因和下一步措施。到期不回复的，按规定进行下一级督办。
      </p>
      <p className="app-letter__sign">
        {letter.issuedBy}
        <br />
        {formatDate(letter.issuedAt)}
      </p>
    </>
  );
}
