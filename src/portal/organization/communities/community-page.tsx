import type { PublicMatterLine } from '@/domain/matters';
import type { AssociationLine, PeopleOfLaw } from '@/domain/neighbourhood';
import type {
  PublicMembers,
  PublicNode,
  publicDualPosts,
  publicLinkages,
  TreeNode,
} from '@/domain/organization';
import type { NoticeListItem } from '@/domain/publishing';
import type { PublicActivityLine } from '@/domain/service';
import { MattersUnderWay } from '../../matters/blocks';
import { NeighbourhoodForces } from '../../neighbourhood/associations/blocks';
import { LawOfCommunity } from '../../neighbourhood/law/community-block';
import { ActivitiesThisWeek } from '../../service/activities/blocks';
import { Card, CardGrid, EmptyState, PhoneLink, SummaryList, UrgentNotices } from '../../shared';
import { NoticeList } from '../notice-list';
import { Section } from '../section';
import { DualPosts, Linkages } from './commitments';
import { OrganizationTree } from './organization-tree';

export interface CommunityPageProps {
  name: string;
  code: string;
  township: { name: string; code: string } | null;
  office: { phone: string | null; address: string | null; hours: string | null; introduction: string | null };
  tree: TreeNode<PublicNode>[];
  members: PublicMembers;
  compounds: { id: string; name: string; address?: string | null }[];
  lanes: { id: string; name: string }[];
  grids: { id: string; name: string; boundary?: string | null }[];
  dualPosts: Awaited<ReturnType<typeof publicDualPosts>>;
  linkages: Awaited<ReturnType<typeof publicLinkages>>;
  /** What cannot wait, here or anywhere inside. */
  urgent: NoticeListItem[];
  notices: NoticeListItem[];
  /** Under way here. */
  matters: PublicMatterLine[];
  activities: PublicActivityLine[];
  /** Associations, visits and family events, in counts. */
  forces: {
    associations: readonly AssociationLine[];
    visits: { rounds: number; percent: number | null; days: number };
    family: { n: number } | null;
  };
  /** Who helps with law here. */
  law: PeopleOfLaw;
}

/** The public page of a community or village. */
export function CommunityPage(props: CommunityPageProps) {
  const { name, code, office, tree, compounds, lanes, grids, urgent, notices } = props;
  const places = compounds.length + lanes.length;
  const nothingYet = places + tree.length + grids.length === 0;
  const committee = tree[0]?.node;
  return (
    <>
      <UrgentNotices notices={urgent} />
      <h1 className="govuk-heading-l">{name}</h1>
      {office.introduction ? <p className="govuk-body-l">{office.introduction}</p> : null}
      <SummaryList noBorder rows={officeRows(props)} />
      {nothingYet ? <NothingYet name={name} /> : null}
      {places > 0 ? (
        <Section
          id="places"
          title={compounds.length > 0 ? '小区' : '街巷'}
          more={{ href: `/my-grid?community=${code}`, text: '找我的楼栋' }}
        >
          <CardGrid>
            {compounds.map((one) => (
              <Card
                key={one.id}
                headingLevel={3}
                title={one.name}
                href={`/compounds/${one.id}`}
                meta={one.address}
              />
            ))}
            {lanes.map((one) => (
              <Card key={one.id} headingLevel={3} title={one.name} href={`/my-grid?building=${one.id}`} />
            ))}
          </CardGrid>
        </Section>
      ) : null}
      {grids.length > 0 ? (
        <Section id="grids" title="网格">
          <ul className="govuk-list govuk-list--bullet">
            {grids.map((grid) => (
              <li key={grid.id}>
                {grid.name}
                {grid.boundary ? <span className="app-places__note">{grid.boundary}</span> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {nothingYet ? null : (
        <>
          <Section id="organization" title="党组织">
            {tree.length > 0 ? (
              <>
                <p className="govuk-body">点开可以看到负责人、电话和下级党组织。</p>
                <OrganizationTree tree={tree} />
              </>
            ) : (
              <p className="govuk-body">还没有登记党组织。登记以后，这里能看到负责人和联系电话。</p>
            )}
            <Members {...props.members} />
            {committee ? (
              <p className="govuk-body">
                <a className="govuk-link" href={`/honour/${committee.id}`}>
                  光荣榜和各期评星
                </a>
              </p>
            ) : null}
          </Section>
          <DualPosts posts={props.dualPosts} />
          <Linkages linkages={props.linkages} />
        </>
      )}
      <ActivitiesThisWeek lines={props.activities} more={`/activities?community=${code}`} />
      <NeighbourhoodForces code={code} {...props.forces} />
      <MattersUnderWay
        lines={props.matters}
        more={`/matters?community=${code}`}
        empty="现在没有正在办的议题。好几家都遇到的事，会合起来当一个议题，按五步办，过程都在这里。"
      />
      <LawOfCommunity people={props.law} code={code} />
      <Section id="notices" title="最新公告" more={{ href: `/notices?community=${code}`, text: '全部公告' }}>
        <NoticeList notices={notices} empty="还没有公告。停水停电、活动报名等消息会出现在这里。" />
      </Section>
    </>
  );
}

function officeRows({ office, township, code }: CommunityPageProps) {
  const missing = <span className="govuk-hint">还没有公布</span>;
  return [
    {
      key: '所属',
      value: township ? (
        <a className="govuk-link" href={`/communities?township=${township.code}`}>
          {township.name}
        </a>
      ) : (
        missing
      ),
    },
    { key: '办公电话', value: office.phone ? <PhoneLink number={office.phone} /> : missing },
    ...(office.address ? [{ key: '地点', value: office.address }] : []),
    ...(office.hours ? [{ key: '办公时间', value: office.hours }] : []),
    { key: '区划代码', value: code },
  ];
}

function NothingYet({ name }: { name: string }) {
  return (
    <EmptyState title={`${name}还没有登记网格、楼栋和党组织`}>
      <p>您现在可以：</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <a className="govuk-link" href="/requests/new">
            在网上反映问题
          </a>
          ，会有人转到负责的部门
        </li>
        <li>看下面的公告，乡镇（街道）和全市的通知也在里面</li>
      </ul>
      <p>
        社区（村）工作人员：登录后台，先建网格，再用表格一次导入楼栋和户，最后登记党组织，这一页就会有内容。
      </p>
    </EmptyState>
  );
}

function Members({ total, named }: PublicMembers) {
  if (total === 0) return null;
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          党员{total}名，{named.length}名亮身份
        </span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">只列出本人同意公开姓名的党员，其余{total - named.length}名只计数。</p>
        <ul className="app-columns">
          {named.map(({ name, skills }) => (
            <li key={name + skills.join()}>
              {name}
              {skills.length > 0 ? <span className="app-places__note">能帮：{skills.join('、')}</span> : null}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
