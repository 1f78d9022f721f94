import {
  type MediationKind,
  mediationKindLabels,
  organizationTypeLabels,
  type PublicDuty,
  type PublicOrganization,
} from '@/domain/mediation';
import { Section } from '../../organization/section';
import { ButtonLink, Details, EmptyState, InsetText, PhoneLink } from '../../shared';

/** What mediation is and how it goes, in everyday words; who does it, and who is on duty today. */
export function MediationPage({
  organizations,
  today,
}: {
  organizations: PublicOrganization[];
  today: PublicDuty[];
}) {
  return (
    <>
      <h1 className="govuk-heading-l">有矛盾，找人调解</h1>
      <p className="govuk-body-l">
        邻里、家庭、宅基地、物业、欠钱的事，可以请调解员帮双方坐下来谈。不收一分钱。
      </p>
      <p>
        <ButtonLink href="/mediation/apply" start>
          申请调解
        </ButtonLink>
      </p>
      <InsetText>
        <strong>全程保密。</strong>
        只有双方、办理的调解员和调解组织知道，网上什么都不公开。有人正在受到伤害，请先拨打
        <PhoneLink number="110" label="报警电话" />。
      </InsetText>
      <Section id="how" title="怎么调">
        <ol className="govuk-list govuk-list--number">
          <li>您说说是什么事、对方是谁。调解组织看过后联系双方。</li>
          <li>双方各拿到一份“调解菜单”：选调解员、选方法、选时间地点、公不公开。两边选到一起才开始。</li>
          <li>到时间坐下来谈。谁都可以随时说不调了。</li>
          <li>谈成了写协议，双方签字。三十天内可以一起到法院确认，确认后和判决一样管用。</li>
          <li>谈不成，会告诉您还能去哪里：仲裁、主管部门、法院。</li>
        </ol>
        <Details summary="依据是什么">
          <p>
            人民调解法：不收费（第四条）；一方明确拒绝的，不得调解（第十七条）；可以选调解员，可以随时终止（第二十三条）。
          </p>
        </Details>
      </Section>
      <Section id="today" title="今天谁值班" more={{ href: '/mediation/duties', text: '整个月的值班表' }}>
        {today.length === 0 ? (
          <p className="govuk-body">今天没有排律师值班。可以给下面的调解组织打电话。</p>
        ) : (
          <ul className="app-list">
            {today.map((duty) => (
              <li key={duty.id}>
                <strong>{duty.organizationName}</strong>
                <p className="app-list__meta">
                  <span>
                    {duty.from}至{duty.until}
                  </span>
                  <span>{duty.personName}</span>
                  {duty.personTitle ? <span>{duty.personTitle}</span> : null}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="organizations" title="调解组织">
        {organizations.length === 0 ? (
          <EmptyState title="还没有登记调解组织">
            <p>
              可以先
              <a className="govuk-link" href="/requests/new">
                反映问题
              </a>
              ，工作人员会帮您联系。
            </p>
          </EmptyState>
        ) : null}
        {(Object.keys(mediationKindLabels) as MediationKind[]).map((kind) => (
          <OfKind key={kind} kind={kind} organizations={organizations.filter((one) => one.kind === kind)} />
        ))}
      </Section>
      <p className="govuk-body">
        <a className="govuk-link" href="/mediation/figures">
          调解数据
        </a>
        ：调了多少、调成多少、要多少天。
      </p>
      <p className="govuk-body">
        已经申请过的，打开短信里的链接就能看到进展；有账号的在
        <a className="govuk-link" href="/me/mediation">
          我的调解
        </a>
        里看。短信找不到了，
        <a className="govuk-link" href="/find-link">
          重新发一次
        </a>
        。
      </p>
    </>
  );
}

function OfKind({ kind, organizations }: { kind: MediationKind; organizations: PublicOrganization[] }) {
  if (organizations.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">{mediationKindLabels[kind]}</h3>
      <ul className="app-list">
        {organizations.map(({ id, name, type, phone, address, hours }) => (
          <li key={id}>
            <strong>{name}</strong>
            <p className="app-list__meta">
              <span>{organizationTypeLabels[type]}</span>
              {address ? <span>{address}</span> : null}
              {hours ? <span>{hours}</span> : null}
              {phone ? <PhoneLink number={phone} label={name} /> : null}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
