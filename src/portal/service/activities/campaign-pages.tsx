import { type CampaignPageFacts, campaignKindLabels, type PublicCampaign } from '@/domain/service';
import { formatPlainDay } from '@/shared/dates';
import { Section } from '../../organization/section';
import { ButtonLink, EmptyState, SummaryList, Tag, type TagColour } from '../../shared';
import { allHoursKey } from './credit-words';
import { ActivityLine } from './parts';

const colours: Record<PublicCampaign['kind'], TagColour> = {
  identity: 'red',
  vanguard: 'orange',
  example: 'purple',
};

const meanings: Record<PublicCampaign['kind'], string> = {
  identity: '让邻居知道身边谁是党员、能帮什么忙',
  vanguard: '难办的事、急的事，党员先上',
  example: '要求别人做到的，党员自己先做到',
};

const KindTag = ({ kind }: Pick<PublicCampaign, 'kind'>) => (
  <Tag colour={colours[kind]}>{campaignKindLabels[kind]}</Tag>
);

const whenWords = ({ startsOn, endsOn }: PublicCampaign) =>
  `${formatPlainDay(startsOn)}起${endsOn ? `，到${formatPlainDay(endsOn)}` : ''}`;

/** All campaigns, and what the three kinds ask for. */
export function CampaignListPage({ campaigns }: { campaigns: PublicCampaign[] }) {
  return (
    <>
      <h1 className="govuk-heading-l">主题活动</h1>
      <p className="govuk-body-l">一段时间里，党员一起做的几件事。</p>
      <SummaryList
        rows={(['identity', 'vanguard', 'example'] as const).map((kind) => ({
          key: campaignKindLabels[kind],
          value: meanings[kind],
        }))}
      />
      {campaigns.length === 0 ? (
        <EmptyState title="现在没有主题活动">
          <p>社区和上级党组织发起的主题活动会出现在这里，例如“冬季扫雪当先锋”。</p>
        </EmptyState>
      ) : null}
      <ul className="app-list">
        {campaigns.map((campaign) => (
          <li key={campaign.id}>
            <a className="govuk-link" href={`/campaigns/${campaign.slug}`}>
              {campaign.title}
            </a>{' '}
            <KindTag kind={campaign.kind} />
            <p className="govuk-body-s">{campaign.summary}</p>
            <p className="app-list__meta">
              <span>{whenWords(campaign)}</span>
              <span>{campaign.place?.name ?? '全市'}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One campaign: what it is, what it asks, its activities, what it came to. */
export function CampaignPage({ facts }: { facts: CampaignPageFacts }) {
  const { campaign, coming, past, numbers } = facts;
  const { title, kind, summary, about, asks, slug } = campaign;
  const deeds = (asks ?? '').split('\n').flatMap((line) => line.trim() || []);
  return (
    <>
      <span className="govuk-caption-l">{campaign.place?.name ?? '全市'}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p>
        <KindTag kind={kind} /> {whenWords(campaign)}
      </p>
      <p className="govuk-body-l">{summary}</p>
      <p className="govuk-body app-pre-line">{about}</p>
      {deeds.length > 0 ? (
        <Section id="asks" title="请党员做的几件事">
          <ol className="govuk-list govuk-list--number">
            {deeds.map((deed) => (
              <li key={deed}>{deed}</li>
            ))}
          </ol>
        </Section>
      ) : null}
      <Section id="numbers" title="到现在">
        <SummaryList
          rows={[
            { key: '办了', value: `${numbers.held}场` },
            { key: '到场', value: `${numbers.attended}人次` },
            { key: allHoursKey, value: `${numbers.creditedQuarters / 4}小时` },
            { key: '服务了', value: `${numbers.served}人次` },
          ]}
        />
        <p className="govuk-body-s app-muted">
          只算已经结束的活动；一个人来几次算几人次，时长按签到名单加起来，党员、居民、志愿者都算。
        </p>
      </Section>
      <Section
        id="coming"
        title="要办的活动"
        more={{ href: `/activities?campaign=${slug}`, text: '按月份看' }}
      >
        {coming.length === 0 ? <p className="govuk-body">现在没有。办过的在下面。</p> : null}
        <ul className="app-list">
          {coming.map((line) => (
            <ActivityLine key={line.id} line={line} />
          ))}
        </ul>
      </Section>
      {past.length > 0 ? (
        <Section
          id="past"
          title="办过的活动"
          more={{ href: `/activities/past?campaign=${slug}`, text: '全部' }}
        >
          <ul className="app-list">
            {past.map((line) => (
              <ActivityLine key={line.id} line={line} />
            ))}
          </ul>
        </Section>
      ) : null}
      <p>
        <ButtonLink href="/campaigns" tone="secondary">
          全部主题活动
        </ButtonLink>
      </p>
    </>
  );
}
