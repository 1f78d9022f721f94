import {
  type ChainLink,
  type NamedBuilding,
  type OrganizationLevel,
  organizationLevelLabels,
  type PublicMembers,
  type PublicNode,
} from '@/domain/organization';
import type { NoticeListItem } from '@/domain/publishing';
import {
  Button,
  ButtonLink,
  Form,
  InsetText,
  NotificationBanner,
  PhoneLink,
  SummaryList,
  UrgentNotices,
} from '../../shared';
import { MemberCards } from '../member-cards';
import { leaderOf, NodeContact } from '../node-card';
import { NoticeList } from '../notice-list';

interface ChainPageProps {
  building: NamedBuilding;
  chain: ChainLink<PublicNode>[];
  /** The community's own number, for when nobody else is there. */
  officePhone: string | null;
  /** Those of the building who agreed to be named, and how many there are. */
  members: PublicMembers;
  /** Whether this device keeps this building. */
  remembered: boolean;
  /** Just remembered: say so. */
  justRemembered: boolean;
  /** What cannot wait, of the same. */
  urgent: NoticeListItem[];
  /** What concerns this building: its own notices and those of every place around it. */
  notices: NoticeListItem[];
}

/** The four who answer for a building, from the nearest up to the community. */
export function ChainPage(props: ChainPageProps) {
  const { building, chain, officePhone, members, remembered, justRemembered, urgent, notices } = props;
  const nearestFirst = chain.toReversed();
  return (
    <>
      {justRemembered ? (
        <NotificationBanner kind="success" title="记住了">
          <p className="govuk-notification-banner__heading">
            下次打开“我的网格”，直接就是{building.fullName}。
          </p>
        </NotificationBanner>
      ) : null}
      <UrgentNotices notices={urgent} />
      <h1 className="govuk-heading-l">谁为{building.fullName}负责</h1>
      <SummaryList
        noBorder
        rows={[
          {
            key: '社区（村）',
            value: (
              <a className="govuk-link" href={`/communities/${building.community.code}`}>
                {building.community.name}
              </a>
            ),
          },
          { key: '网格', value: building.grid?.name ?? '还没有划进网格' },
        ]}
      />
      <p className="govuk-body">有事从最近的找起。他们解决不了的，会一级一级往上问。</p>
      <ol className="app-chain">
        {nearestFirst.map((link) => (
          <ChainStep key={link.level} link={link} building={building} officePhone={officePhone} />
        ))}
      </ol>
      <MemberCards members={members} />
      <InsetText>
        不想打电话？
        <a className="govuk-link" href="/requests/new">
          在网上反映问题
        </a>
        ，不用注册，每一步都能查到。
      </InsetText>
      <h2 className="govuk-heading-m">与您家有关的公告</h2>
      <NoticeList notices={notices} empty="还没有公告。这栋楼停水停电、活动报名等消息会出现在这里。" />
      <Keeping building={building} remembered={remembered} />
    </>
  );
}

function ChainStep({
  link,
  building,
  officePhone,
}: Pick<ChainPageProps, 'building' | 'officePhone'> & { link: ChainLink<PublicNode> }) {
  return (
    <li className={link.node ? 'app-chain__step' : 'app-chain__step app-chain__step--gap'}>
      <p className="app-chain__level">{organizationLevelLabels[link.level]}</p>
      {link.node ? (
        <>
          <h2 className="govuk-heading-m app-chain__name">{link.node.name}</h2>
          <NodeContact node={link.node} />
          {link.others.map((other) => (
            <div key={other.id} className="app-chain__other">
              <h3 className="govuk-heading-s app-chain__name">{other.name}</h3>
              <NodeContact node={other} />
            </div>
          ))}
        </>
      ) : (
        <Gap link={link} building={building} officePhone={officePhone} />
      )}
    </li>
  );
}

const gapWord: Record<OrganizationLevel, string> = {
  community: '这个社区（村）还没有登记党组织',
  grid: '这个网格还没有成立党支部',
  building: '这栋楼还没有成立党小组',
  household: '这栋楼还没有党员中心户',
};

function Gap({
  link,
  building,
  officePhone,
}: Pick<ChainPageProps, 'building' | 'officePhone'> & { link: ChainLink<PublicNode> }) {
  const { standIn } = link;
  return (
    <>
      <h2 className="govuk-heading-m app-chain__name">{gapWord[link.level]}</h2>
      {standIn ? (
        <p className="govuk-body">
          先由上一级负责：{standIn.name}（{standIn.leaderTitle}：{leaderOf(standIn)}）
          {standIn.phone ? (
            <>
              ，电话 <PhoneLink number={standIn.phone} label={standIn.name} />
            </>
          ) : null}
          。
        </p>
      ) : (
        <p className="govuk-body">
          {officePhone ? (
            <>
              请打{building.community.name}的办公电话{' '}
              <PhoneLink number={officePhone} label={building.community.name} />。
            </>
          ) : (
            '请先在网上反映问题，会有人转到负责的部门。'
          )}
        </p>
      )}
    </>
  );
}

function Keeping({ building, remembered }: { building: NamedBuilding; remembered: boolean }) {
  return (
    <div className="app-keeping">
      {remembered ? (
        <>
          <p className="govuk-body">
            这台手机（电脑）记住了{building.fullName}。只存在您的设备上，不上传，也不关联您的身份。
          </p>
          <Form action="/my-grid/forget">
            <Button tone="secondary">忘记我的楼栋</Button>
          </Form>
        </>
      ) : (
        <>
          <p className="govuk-body">住在这里？记住以后，下次不用再找。只存在您的设备上，随时可以忘记。</p>
          <Form action="/my-grid/remember">
            <input type="hidden" name="building" value={building.id} />
            <Button>记住我的楼栋</Button>
          </Form>
        </>
      )}
      <p className="govuk-body">
        想参加物业评价、表决，请凭社区送来的验证信
        <a className="govuk-link" href="/verify">
          登记住户
        </a>
        。
      </p>
      <ButtonLink tone="secondary" href="/my-grid?find=1">
        查别的楼栋
      </ButtonLink>
    </div>
  );
}
