import {
  frequencyLabels,
  type PublicCommitment,
  type PublicPartner,
  partnerKindLabels,
} from '@/domain/property';
import { formatPlainDay } from '@/shared/dates';
import { Section } from '../../organization/section';
import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  NotificationBanner,
  Pagination,
  SummaryList,
  Tag,
  type TagColour,
} from '../../shared';
import { addressOf, Files, Period } from '../parts';

/** Who looks at the page. */
export interface Viewer {
  signedIn: boolean;
  /** It is the partner's own account. */
  own: boolean;
  thanked: ReadonlySet<string>;
  banner: 'thanked' | 'recorded' | null;
}

const standings: Record<PublicCommitment['standing'], { word: string; colour: TagColour }> = {
  running: { word: '履行中', colour: 'green' },
  coming: { word: '还没开始', colour: 'blue' },
  lapsed: { word: '已到期，待续约', colour: 'orange' },
  ended: { word: '已结束', colour: 'grey' },
};

/** A red partner: what it promised, what it did with photos, and how many residents thanked. */
export function PartnerPage({ partner, viewer }: { partner: PublicPartner; viewer: Viewer }) {
  const { id, name, kind, number, state, community, commitments, deliveries, confirmed, thanks } = partner;
  return (
    <>
      {viewer.banner ? <Done kind={viewer.banner} /> : null}
      <span className="govuk-caption-l">红色合伙人</span>
      <h1 className="govuk-heading-l">
        {name} {state === 'ended' ? <Tag colour="grey">已结束合作</Tag> : null}
      </h1>
      <SummaryList
        noBorder
        rows={[
          { key: '类型', value: partnerKindLabels[kind] },
          ...(community
            ? [
                {
                  key: '服务的社区',
                  value: (
                    <a className="govuk-link" href={`/communities/${community.code}`}>
                      {community.name}
                    </a>
                  ),
                },
              ]
            : []),
          { key: '加入时间', value: formatPlainDay(partner.acceptedAt) },
          { key: '编号', value: <span className="app-code">{number}</span> },
          { key: '兑现', value: `社区确认${confirmed}次，居民道谢${thanks}次` },
          ...(partner.endedAt
            ? [{ key: '结束', value: `${formatPlainDay(partner.endedAt)}，${partner.endReason ?? ''}` }]
            : []),
        ]}
      />
      {viewer.own && state === 'active' ? (
        <p className="govuk-body">
          <ButtonLink href={`/partners/${id}/deliver`}>报一次兑现</ButtonLink>
        </p>
      ) : null}
      <Section id="commitments" title="承诺">
        <ul className="app-list">
          {commitments.map((one) => (
            <li key={one.id}>
              <p className="govuk-body">
                <a className="govuk-link" href={`/compounds/${one.compound}`}>
                  {one.compoundName}
                </a>
                ：{one.what}
              </p>
              <p className="app-list__meta">
                <Tag colour={standings[one.standing].colour}>{standings[one.standing].word}</Tag>
                <span>{frequencyLabels[one.frequency]}</span>
                <span>
                  <Period from={one.from} until={one.until} />
                </span>
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="deliveries" title="兑现">
        {deliveries.total === 0 ? (
          <EmptyState title="还没有社区确认过的兑现">
            <p>做了以后报上来，社区核对照片并确认，就会列在这里。</p>
          </EmptyState>
        ) : null}
        <ul className="app-list">
          {deliveries.items.map((delivery) => (
            <li key={delivery.id} id={`d-${delivery.id}`}>
              <h3 className="govuk-heading-s">
                {formatPlainDay(delivery.on)}，{delivery.compoundName}
              </h3>
              <p className="govuk-body app-pre-line">{delivery.text}</p>
              <Files files={delivery.files} what={`${name}为${delivery.compoundName}服务`} />
              <Thanks delivery={delivery} partner={partner} viewer={viewer} />
            </li>
          ))}
        </ul>
        <Pagination
          page={deliveries.page}
          pages={deliveries.pages}
          href={(page) => addressOf(`/partners/${id}`, { page: page > 1 ? page : undefined })}
        />
      </Section>
    </>
  );
}

function Thanks({
  delivery,
  partner,
  viewer,
}: {
  delivery: PublicPartner['deliveries']['items'][number];
  partner: PublicPartner;
  viewer: Viewer;
}) {
  const counted = <span>{delivery.thanks}位居民道谢</span>;
  const here = `/partners/${partner.id}`;
  if (!viewer.signedIn) {
    return (
      <p className="govuk-body-s">
        {counted}，
        <a className="govuk-link" href={`/sign-in?next=${encodeURIComponent(here)}`}>
          登录后可以道谢
          <span className="govuk-visually-hidden">：{formatPlainDay(delivery.on)}的服务</span>
        </a>
      </p>
    );
  }
  if (viewer.own) return <p className="govuk-body-s">{counted}</p>;
  if (viewer.thanked.has(delivery.id)) return <p className="govuk-body-s">{counted}，您已经道过谢</p>;
  return (
    <Form action={`${here}/deliveries/${delivery.id}/thank`}>
      <p className="govuk-body-s">{counted}</p>
      <Button tone="secondary">
        道谢<span className="govuk-visually-hidden">：{formatPlainDay(delivery.on)}的服务</span>
      </Button>
    </Form>
  );
}

function Done({ kind }: { kind: 'thanked' | 'recorded' }) {
  return (
    <NotificationBanner kind="success">
      <p className="govuk-notification-banner__heading">
        {kind === 'thanked' ? '已道谢，谢谢您。' : '已报上去。社区核对照片后确认，确认了就会公开。'}
      </p>
    </NotificationBanner>
  );
}
