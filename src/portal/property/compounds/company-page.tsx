import { creditKindLabels, type PublicCompany } from '@/domain/property';
import { formatPlainDay } from '@/shared/dates';
import { Section } from '../../organization/section';
import { EmptyState, PhoneLink, SummaryList, Tag, type TagColour } from '../../shared';
import { Files } from '../parts';

const colours: Record<PublicCompany['credit'][number]['kind'], TagColour> = {
  praise: 'green',
  penalty: 'red',
  note: 'grey',
};

/** A property company in public: its phone, its compounds, and its credit record with what was corrected. */
export function CompanyPage({ company }: { company: PublicCompany }) {
  const { name, creditCode, servicePhone, active, compounds, credit } = company;
  return (
    <>
      <h1 className="govuk-heading-l">{name}</h1>
      <SummaryList
        noBorder
        rows={[
          { key: '服务电话', value: <PhoneLink number={servicePhone} label="物业" /> },
          { key: '统一社会信用代码', value: <span className="app-code">{creditCode}</span> },
          ...(active ? [] : [{ key: '状态', value: '已停用，不再管小区' }]),
        ]}
      />
      <Section id="compounds" title="管过的小区">
        {compounds.length === 0 ? <p className="govuk-body">还没有登记它管的小区。</p> : null}
        <ul className="govuk-list govuk-list--bullet">
          {compounds.map(({ id, name: compound, isNow }) => (
            <li key={id}>
              <a className="govuk-link" href={`/compounds/${id}`}>
                {compound}
              </a>
              （{isNow ? '现在' : '以前'}）
            </li>
          ))}
        </ul>
      </Section>
      <Section id="credit" title="信用记录">
        {credit.length === 0 ? (
          <EmptyState title="没有记录">
            <p>受到的表扬、处罚和其他记录会列在这里，注明来源。</p>
          </EmptyState>
        ) : null}
        <ul className="app-list">
          {credit.map((one) => (
            <Credit key={one.id} credit={one} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function Credit({ credit }: { credit: PublicCompany['credit'][number] }) {
  const { on, kind, text, source, link, corrects, correctionReason, isCorrected, files } = credit;
  return (
    <li>
      <h3 className="govuk-heading-s">
        {formatPlainDay(on)} <Tag colour={colours[kind]}>{creditKindLabels[kind]}</Tag>{' '}
        {isCorrected ? <Tag colour="grey">已更正，以后面的一条为准</Tag> : null}
      </h3>
      <p className="govuk-body">{isCorrected ? <del>{text}</del> : text}</p>
      {corrects ? <p className="govuk-body-s">更正了以前的一条，原因：{correctionReason}</p> : null}
      <p className="govuk-body-s app-muted">
        来源：{source}
        {link ? (
          <>
            {' '}
            <a className="govuk-link" href={link} rel="noopener noreferrer">
              打开原文
            </a>
          </>
        ) : null}
      </p>
      <Files files={files} what={source} />
    </li>
  );
}
