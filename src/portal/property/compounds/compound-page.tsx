import type { ReactNode } from 'react';
import {
  feeInYuan,
  frequencyLabels,
  managementModeMeanings,
  type PublicCompound,
  type PublicContract,
  type PublicDualPost,
  partnerKindLabels,
  type ServingPartner,
} from '@/domain/property';
import { formatPlainDay } from '@/shared/dates';
import { NoticeList } from '../../organization/notice-list';
import { Section } from '../../organization/section';
import {
  ButtonLink,
  Card,
  CardGrid,
  EmptyState,
  PhoneLink,
  SummaryList,
  Tag,
  type TagColour,
} from '../../shared';
import { SelfManagement } from '../accounts/self-management';
import { DualPostCard } from '../dual-post-card';
import { Files, ManagementPath, ModeTag, Period } from '../parts';
import { RatingTrend } from '../ratings/trend';
import { RectificationLine } from '../rectifications/parts';

/** A compound in public: who manages it and since when, what it costs, what was promised, who helps, what residents think. */
export function CompoundPage({ compound, underWay }: { compound: PublicCompound; underWay: ReactNode }) {
  const { id, name, community, management, history, contracts, partners, dualPosts, notices } = compound;
  const { ratings, rectifications } = compound;
  const [current, ...others] = contracts.toSorted((a, b) => rank[a.standing] - rank[b.standing]);
  return (
    <>
      <span className="govuk-caption-l">
        {[compound.township?.name, community.name].filter(Boolean).join(' · ')}
      </span>
      <h1 className="govuk-heading-l">{name}</h1>
      <SummaryList noBorder rows={facts(compound)} />
      <Section id="management" title="谁在管">
        {management ? (
          <SummaryList rows={managementRows(management)} />
        ) : (
          <EmptyState title="还没有登记由谁管">
            <p>登记以后，这里能看到由谁管、从什么时候起、电话多少。急事请打社区电话，或者在网上反映。</p>
          </EmptyState>
        )}
      </Section>
      <Section id="contract" title="收多少，承诺了什么">
        {current ? (
          <Contract contract={current} />
        ) : (
          <p className="govuk-body">没有登记物业服务合同，这里不收合同物业费。</p>
        )}
        {others.length > 0 ? (
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">其他合同（{others.length}）</span>
            </summary>
            <div className="govuk-details__text">
              {others.map((one) => (
                <Contract key={one.id} contract={one} />
              ))}
            </div>
          </details>
        ) : null}
      </Section>
      {history.length > 0 ? (
        <Section
          id="path"
          title="一路怎么走来"
          {...(compound.isPilot ? { more: { href: '/compounds/pilot', text: '看其他老旧小区' } } : {})}
        >
          <ManagementPath history={history} now={management} name={name} />
        </Section>
      ) : null}
      <Section id="ratings" title="居民打的分" more={{ href: '/ratings', text: '所有小区的' }}>
        {ratings.length > 0 ? (
          <RatingTrend trend={ratings} compound={id} />
        ) : (
          <p className="govuk-body">还没有公布过这个小区的物业服务评价。</p>
        )}
      </Section>
      <Section
        id="rectifications"
        title="正在整改"
        more={{ href: `/compounds/${id}/rectifications`, text: '全部整改' }}
      >
        {rectifications.length === 0 ? (
          <p className="govuk-body">现在没有正在整改的问题。</p>
        ) : (
          <ul className="app-list">
            {rectifications.map((line) => (
              <RectificationLine key={line.id} line={line} headingLevel={3} />
            ))}
          </ul>
        )}
      </Section>
      {underWay}
      <SelfManagement compound={compound} />
      <Section
        id="partners"
        title="红色合伙人"
        more={{ href: `/partners?compound=${id}`, text: '看他们做了什么' }}
      >
        <Partners partners={partners} compound={compound} />
      </Section>
      <Section
        id="dual-posts"
        title="双向任职"
        more={{ href: `/dual-posts?community=${community.code}`, text: '全社区的' }}
      >
        <DualPosts posts={dualPosts} />
      </Section>
      <Section
        id="notices"
        title="公告"
        more={{ href: `/notices?community=${community.code}`, text: '全部公告' }}
      >
        <NoticeList notices={notices} empty="还没有和这个小区有关的公告。" />
      </Section>
    </>
  );
}

function facts({ id, alias, address, kindLabel, builtYear, community }: PublicCompound) {
  return [
    ...(alias ? [{ key: '也叫', value: alias }] : []),
    ...(address ? [{ key: '位置', value: address }] : []),
    ...(kindLabel || builtYear
      ? [
          {
            key: '类型',
            value: [kindLabel, builtYear ? `${builtYear}年建成` : null].filter(Boolean).join('，'),
          },
        ]
      : []),
    {
      key: '所属',
      value: (
        <a className="govuk-link" href={`/communities/${community.code}`}>
          {community.name}
        </a>
      ),
    },
    {
      key: '我的网格',
      value: (
        <a className="govuk-link" href={`/my-grid?compound=${id}`}>
          找我的楼栋，看谁为我负责
        </a>
      ),
    },
  ];
}

function managementRows({ mode, company, from, until }: NonNullable<PublicCompound['management']>) {
  return [
    {
      key: '管理方式',
      value: (
        <>
          <ModeTag mode={mode} /> {managementModeMeanings[mode]}
        </>
      ),
    },
    ...(company
      ? [
          {
            key: '物业企业',
            value: (
              <a className="govuk-link" href={`/property-companies/${company.id}`}>
                {company.name}
              </a>
            ),
          },
          { key: '服务电话', value: <PhoneLink number={company.servicePhone} label="物业" /> },
        ]
      : []),
    {
      key: '从什么时候起',
      value: until ? (
        <>
          {formatPlainDay(from)}；{formatPlainDay(until)}起换别的方式
        </>
      ) : (
        formatPlainDay(from)
      ),
    },
  ];
}

const rank = { running: 0, lapsed: 1, coming: 2, ended: 3 } as const;
const standings: Record<PublicContract['standing'], { word: string; colour: TagColour }> = {
  running: { word: '履行中', colour: 'green' },
  coming: { word: '还没开始', colour: 'blue' },
  lapsed: { word: '已到期', colour: 'orange' },
  ended: { word: '已结束', colour: 'grey' },
};

function Contract({ contract }: { contract: PublicContract }) {
  const { title, company, fee, promises, startsOn, endsOn, endedOn, standing, files } = contract;
  const { word, colour } = standings[standing];
  return (
    <>
      <SummaryList
        rows={[
          {
            key: '物业费',
            value: (
              <>
                每平方米每月 <strong>{feeInYuan(fee)} 元</strong>
                <br />
                <span className="app-muted">90 平方米的房子每月 {feeInYuan(fee * 90)} 元</span>
              </>
            ),
          },
          {
            key: '合同',
            value: (
              <>
                {title} <Tag colour={colour}>{word}</Tag>
              </>
            ),
          },
          { key: '物业企业', value: company.name },
          { key: '日期', value: <Period from={startsOn} until={endedOn ?? endsOn} /> },
          {
            key: '承诺事项',
            value: (
              <ul className="govuk-list govuk-list--bullet">
                {promises.map((promise) => (
                  <li key={promise}>{promise}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <Files files={files} what={title} />
    </>
  );
}

function Partners({ partners, compound }: { partners: ServingPartner[]; compound: PublicCompound }) {
  const apply = `/partners/apply/${compound.community.code}?compound=${compound.id}`;
  return (
    <>
      {partners.length === 0 ? (
        <p className="govuk-body">
          还没有红色合伙人为这个小区服务。您的店铺、单位或志愿队愿意出一份力，可以在这里申请。
        </p>
      ) : (
        <CardGrid>
          {partners.map(({ id, name, kind, commitments }) => (
            <Card
              key={id}
              headingLevel={3}
              title={name}
              href={`/partners/${id}`}
              meta={partnerKindLabels[kind]}
            >
              {commitments.map(({ id: key, what, frequency, until }) => (
                <p key={key} className="govuk-body-s">
                  {what}（{frequencyLabels[frequency]}，到{formatPlainDay(until)}）
                </p>
              ))}
            </Card>
          ))}
        </CardGrid>
      )}
      <p className="govuk-body app-no-print">
        <ButtonLink tone="secondary" href={apply}>
          申请为这个小区服务
        </ButtonLink>
      </p>
    </>
  );
}

function DualPosts({ posts }: { posts: PublicDualPost[] }) {
  if (posts.length === 0)
    return <p className="govuk-body">没有登记社区（村）干部和这个小区物业交叉任职的情况。</p>;
  return (
    <CardGrid>
      {posts.map((post) => (
        <DualPostCard key={post.id} post={post} />
      ))}
    </CardGrid>
  );
}
