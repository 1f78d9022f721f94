import type { Certificate } from '@/domain/voting';
import { formatDateTime } from '@/shared/dates';
import { PrintButton, SummaryList, Table } from '../shared';

/** 计票书: all numbers, formulas, the mode and the hash as a document of A4. */
export function CertificatePage({
  certificate,
  countedAt,
  posted,
}: {
  certificate: Certificate;
  countedAt: string;
  /** Before that only staff see it. */
  posted: boolean;
}) {
  const { title, facts, items, notes, refused, check, modeSentence } = certificate;
  return (
    <article className="app-paper app-certificate">
      <p className="app-no-print">
        <PrintButton>打印计票书</PrintButton>
        {posted ? null : '还没有公布，只有工作人员看得到。'}
      </p>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        <strong>{modeSentence}</strong>
      </p>
      <SummaryList
        rows={[...facts, { label: '计票时间', text: formatDateTime(countedAt) }].map(({ label, text }) => ({
          key: label,
          value: text,
        }))}
      />
      {items.map((item, index) => (
        <section key={item.key} className="app-certificate__item" aria-labelledby={`certified-${item.key}`}>
          <h2 className="govuk-heading-m" id={`certified-${item.key}`}>
            {index + 1}. {item.title}：{item.adopted ? '通过' : '没有通过'}
          </h2>
          <p className="govuk-body-s">{item.kind}</p>
          <Table
            caption={`第${index + 1}项的票数`}
            captionHidden
            columns={[
              { key: 'label', label: '' },
              ...(item.rows.some(({ area }) => area !== null)
                ? [{ key: 'area', label: '面积', numeric: true }]
                : []),
              { key: 'heads', label: '人数', numeric: true },
              { key: 'units', label: '票数', numeric: true },
            ]}
            rows={item.rows.map(({ label, area, heads, units }) => ({
              key: label,
              cells: { label, area, heads, units },
            }))}
          />
          <ul className="govuk-list govuk-list--bullet">
            {[...item.participation, ...item.majority, item.verdict].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      {refused.length > 0 ? <p className="govuk-body">不计入的票：{refused.join('；')}</p> : null}
      <h2 className="govuk-heading-s">说明</h2>
      <ul className="govuk-list govuk-list--bullet">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>{check.text}</li>
      </ul>
      <p className="govuk-body">
        校验值（SHA-256）：<span className="app-vote-hash">{check.hash}</span>
      </p>
    </article>
  );
}
