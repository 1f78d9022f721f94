import type { Payload } from 'payload';
import {
  type ChainLink,
  householdsOf,
  type OwnHousehold,
  organizationLevelLabels,
  type PublicNode,
  publicNodes,
  responsibleChain,
} from '@/domain/organization';
import { communityPlace, latestNotices, type NoticeListItem, urgentNotices } from '@/domain/publishing';
import { formatPlainDay } from '@/shared/dates';
import { ButtonLink, EmptyState, PhoneLink, SummaryList, UrgentNotices } from '../../shared';
import { leaderOf } from '../node-card';
import { NoticeList } from '../notice-list';
import { homeName } from './verify-pages';

/** One home with what concerns whoever lives there. */
export interface MyHome {
  home: OwnHousehold;
  chain: ChainLink<PublicNode>[];
  urgent: NoticeListItem[];
  notices: NoticeListItem[];
}

/** The homes of a person with who answers for each, and what was announced there. */
export async function myHomes(payload: Payload, userId: string): Promise<MyHome[]> {
  const homes = await householdsOf(payload, userId);
  return Promise.all(
    homes.map(async (home): Promise<MyHome> => {
      const { id, community, grid, compound } = home.building;
      const [nodes, around] = await Promise.all([
        publicNodes(payload, community.id),
        communityPlace(payload, community.id),
      ]);
      const place = { ...around, grid: grid?.id ?? null, compound: compound?.id ?? null, building: id };
      const [urgent, notices] = await Promise.all([
        urgentNotices({ payload, place, limit: 3 }),
        latestNotices({ payload, place, limit: 3 }),
      ]);
      const at = { community: community.id, grid: grid?.id ?? null, building: id, household: home.household };
      return { home, chain: responsibleChain(at, nodes), urgent, notices };
    }),
  );
}

/** Where I live, with whom, who answers for us, and what is new there. */
export function MyHomes({ homes }: { homes: MyHome[] }) {
  if (homes.length === 0) {
    return (
      <EmptyState title="还没有登记您住在哪里">
        <p>登记以后，可以给物业打分、参加表决，收到本楼的通知。社区送来的信上有验证码，两三分钟就能办好。</p>
        <p>
          <ButtonLink href="/verify">我有验证信</ButtonLink>
        </p>
        <p>没有信，请带身份证和房产证（或租房合同、户口簿）到社区服务台办理。</p>
      </EmptyState>
    );
  }
  return homes.map((one) => <HomeSection key={one.home.id} {...one} />);
}

function HomeSection({ home, chain, urgent, notices }: MyHome) {
  return (
    <section className="app-section" aria-labelledby={`home-${home.id}`}>
      <UrgentNotices notices={urgent} />
      <h2 className="govuk-heading-m" id={`home-${home.id}`}>
        我家：{homeName(home)}
      </h2>
      <SummaryList
        rows={[
          {
            key: '社区（村）',
            value: (
              <a className="govuk-link" href={`/communities/${home.building.community.code}`}>
                {home.building.community.name}
              </a>
            ),
          },
          {
            key: '我是',
            value: `${home.kindLabel}${home.representative ? '，产权人代表' : ''}，${formatPlainDay(home.since)}起`,
            change: { href: `/me/homes/${home.id}/leave`, text: '我搬走了' },
          },
          { key: '同住的人', value: <Members home={home} /> },
        ]}
      />
      <h3 className="govuk-heading-s">有事找谁</h3>
      <ol className="govuk-list govuk-list--number">
        {chain.toReversed().map((link) => (
          <li key={link.level}>
            <ChainLine link={link} />
          </li>
        ))}
      </ol>
      <p className="govuk-body">
        <a className="govuk-link" href={`/my-grid?building=${home.building.id}`}>
          看他们的联系时间和职责
        </a>
      </p>
      <h3 className="govuk-heading-s">与我家有关的公告</h3>
      <NoticeList notices={notices} empty="还没有公告。停水停电、活动报名等消息会出现在这里。" />
    </section>
  );
}

function Members({ home: { members } }: { home: OwnHousehold }) {
  if (members.length === 0) return '还没有别人登记';
  return (
    <ul className="govuk-list">
      {members.map(({ maskedName, kindLabel, representative }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: masked names repeat, and the list never changes in place
        <li key={index}>
          {maskedName}（{kindLabel}
          {representative ? '，产权人代表' : ''}）
        </li>
      ))}
    </ul>
  );
}

function ChainLine({ link: { level, node, standIn } }: { link: ChainLink<PublicNode> }) {
  const answers = node ?? standIn;
  if (!answers) return `${organizationLevelLabels[level]}：还没有`;
  return (
    <>
      {node ? organizationLevelLabels[level] : `${organizationLevelLabels[level]}还没有，先由上一级负责`}：
      {answers.name}，{answers.leaderTitle}
      {leaderOf(answers)}
      {answers.phone ? (
        <>
          ，<PhoneLink number={answers.phone} label={answers.name} />
        </>
      ) : null}
    </>
  );
}
