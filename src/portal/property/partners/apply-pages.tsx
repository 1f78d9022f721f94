import type { DivisionName } from '@/domain/property';
import { formatDateTime } from '@/shared/dates';
import { ButtonLink, EmptyState, Panel, PhoneLink, PrintButton, SearchBox, SummaryList } from '../../shared';

/** Where one wants to serve: a search, and the communities that have compounds. */
export function WherePage(props: {
  typed: string;
  found: { id: string; name: string; where: string }[];
  communities: DivisionName[];
}) {
  const { typed, found, communities } = props;
  return (
    <>
      <h1 className="govuk-heading-l">您想为哪个小区出力？</h1>
      <p className="govuk-body">不用注册。先找到小区或社区，再填一页申请。</p>
      <SearchBox action="/partners/apply" label="小区的名字" value={typed} />
      {typed ? (
        <>
          <p className="govuk-body" role="status">
            {found.length > 0
              ? `名字里有“${typed}”的小区`
              : `没有找到叫“${typed}”的小区，换个写法，或在下面选社区。`}
          </p>
          <ul className="app-places">
            {found.map(({ id, name, where }) => (
              <li key={id}>
                <a className="govuk-link app-places__link" href={`/partners/apply?compound=${id}`}>
                  {name}
                  <span className="app-places__note">{where}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2 className="govuk-heading-m">按社区（村）找</h2>
      {communities.length === 0 ? (
        <EmptyState title="还没有登记小区">
          <p>小区登记以后就能在这里申请。现在请直接和您想帮助的社区联系。</p>
        </EmptyState>
      ) : null}
      <ul className="app-columns">
        {communities.map(({ code, name }) => (
          <li key={code}>
            <a className="govuk-link" href={`/partners/apply/${code}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The end of the application: the number, and who will ring. On paper it is a receipt. */
export function AppliedPage(props: {
  receipt: {
    number: string;
    name: string;
    appliedAt: string;
    communityName: string;
    officePhone: string | null;
  };
}) {
  const { number, name, appliedAt, communityName, officePhone } = props.receipt;
  return (
    <>
      <Panel title="申请已收到">
        您的编号
        <br />
        <strong className="app-code">{number}</strong>
      </Panel>
      <SummaryList
        rows={[
          { key: '申请人', value: name },
          { key: '社区', value: communityName },
          { key: '收到时间', value: formatDateTime(appliedAt) },
        ]}
      />
      <h2 className="govuk-heading-m">接下来</h2>
      <ol className="govuk-list govuk-list--number">
        <li>{communityName}的工作人员打电话和您核实、商量。</li>
        <li>通过或没有通过，留手机号的会收到短信，没有通过的写明原因。</li>
        <li>
          想问进展，报上编号
          {officePhone ? (
            <>
              ，拨打 <PhoneLink number={officePhone} label={communityName} />
            </>
          ) : (
            '，和社区联系'
          )}
          。
        </li>
      </ol>
      <p className="govuk-body">
        <ButtonLink tone="secondary" href="/partners">
          看别的合伙人在做什么
        </ButtonLink>
      </p>
      <PrintButton>打印回执</PrintButton>
      <div data-draft-sent="red-partner" hidden />
    </>
  );
}
