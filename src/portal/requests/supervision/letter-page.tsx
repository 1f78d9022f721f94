import { renderToStaticMarkup } from 'react-dom/server';
import type { SupervisionLetter } from '@/domain/requests';
import { formatDate, formatDateTime } from '@/shared/dates';
import { assetUrl, PrintButton, SummaryList, site } from '../../shared';

/**
 * The letter as a document of its own: A4, issuing body and number on top, whom it goes to, facts as they were, deadline, room for the
 * stamp; the record of an interview on a second sheet.
 */
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
  const issuer = facts.issuer ?? site().name;
  return (
    <>
      <header className="app-letter__head">
        <p className="app-letter__unit">{issuer}</p>
        <p className="app-letter__number">{letter.number}</p>
      </header>
      <h1 className="app-letter__title">{letter.rungLabel}函</h1>
      <p className="govuk-body">{letter.unit}：</p>
      <p className="govuk-body app-pre-line">
        {letter.toCentre ? '等待受理、派单的诉求' : '你单位承办的诉求'}（{letter.requestNumber}），
        {facts.reason}
      </p>
      <h2 className="govuk-heading-s">基本情况</h2>
      <SummaryList rows={factRows(letter)} />
      {letter.rung === 'interview' ? <Invitation letter={letter} /> : null}
      <p className="govuk-body">
        请于<strong>{formatDateTime(letter.answerDueAt)}</strong>
        前书面回复办理情况、没有按期办结的原因和下一步措施。
        {letter.rung === 'interview' ? null : '到期不回复的，按规定进行下一级督办。'}
      </p>
      <Signature issuer={issuer} issuedBy={letter.issuedBy} at={letter.issuedAt} />
      {letter.interview ? <Minutes letter={letter} interview={letter.interview} /> : null}
    </>
  );
}

/** What was so when it was issued; of a letter from before that was kept, only what its row has. */
function factRows({ facts, requestNumber, trigger }: SupervisionLetter) {
  return [
    { key: '诉求编号', value: requestNumber },
    { key: '事项', value: facts.title },
    ...(facts.submittedAt
      ? [
          { key: '分类', value: facts.category ?? '未分类' },
          { key: '地点', value: facts.place ?? '未写明' },
          { key: '提交时间', value: formatDateTime(facts.submittedAt) },
          { key: '办理期限', value: facts.dueAt ? formatDateTime(facts.dueAt) : '未定' },
        ]
      : []),
    { key: '重办次数', value: `${facts.reopenCount}次` },
    { key: '起因', value: trigger },
  ];
}

function Invitation({ letter: { facts } }: { letter: SupervisionLetter }) {
  const { interview } = facts;
  return (
    <>
      <h2 className="govuk-heading-s">约谈安排</h2>
      {interview ? (
        <SummaryList
          rows={[
            { key: '时间', value: formatDateTime(interview.at) },
            { key: '地点', value: interview.place },
            { key: '参加人', value: interview.participants },
          ]}
        />
      ) : (
        <p className="govuk-body">约谈的时间、地点和参加人另行通知。</p>
      )}
    </>
  );
}

/** Who signs, when, and room for the stamp over it. */
function Signature({ issuer, issuedBy, at }: { issuer: string; issuedBy: string; at: string }) {
  return (
    <div className="app-letter__sign">
      <p className="app-letter__stamp">（盖章）</p>
      <p>
        {issuer}
        <br />
        {formatDate(at)}
      </p>
      <p className="app-letter__clerk">经办：{issuedBy}</p>
    </div>
  );
}

/** The record of an interview, a sheet of its own. */
function Minutes({
  letter,
  interview,
}: {
  letter: SupervisionLetter;
  interview: NonNullable<SupervisionLetter['interview']>;
}) {
  return (
    <section className="app-letter__sheet">
      <h2 className="app-letter__title">约谈记录</h2>
      <SummaryList
        rows={[
          { key: '文号', value: letter.number },
          { key: '诉求编号', value: letter.requestNumber },
          { key: '被约谈', value: letter.unit },
          { key: '时间', value: formatDateTime(interview.at) },
          { key: '地点', value: interview.place },
          { key: '参加人', value: interview.participants },
        ]}
      />
      <h3 className="govuk-heading-s">经过</h3>
      <p className="govuk-body app-pre-line">{interview.minutes}</p>
      <h3 className="govuk-heading-s">承诺</h3>
      <p className="govuk-body app-pre-line">{interview.undertakings}</p>
      <p className="app-letter__sign">约谈人签字：＿＿＿＿＿＿　被约谈人签字：＿＿＿＿＿＿</p>
    </section>
  );
}
