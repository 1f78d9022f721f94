import type {
  PublicMembers,
  PublicNode,
  publicDualPosts,
  publicLinkages,
  TreeNode,
} from '@/domain/organization';
import type { NoticeListItem } from '@/domain/publishing';
import { formatDate } from '@/shared/dates';
import { Card, CardGrid, EmptyState, PhoneLink, SummaryList, Tag, UrgentNotices } from '../../shared';
import { NoticeList } from '../notice-list';
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
  dualPosts: Awaited<ReturnType<typeof publicDualPosts>>;
  linkages: Awaited<ReturnType<typeof publicLinkages>>;
  /** What cannot wait, here or anywhere inside. */
  urgent: NoticeListItem[];
  notices: NoticeListItem[];
}

/** The public page of a community or village. */
export function CommunityPage(props: CommunityPageProps) {
  const { name, code, office, tree, compounds, lanes, urgent, notices } = props;
  const places = compounds.length + lanes.length;
  return (
    <>
      <UrgentNotices notices={urgent} />
      <h1 className="govuk-heading-l">{name}</h1>
      {office.introduction ? <p className="govuk-body-l">{office.introduction}</p> : null}
      <SummaryList noBorder rows={officeRows(props)} />
      {places + tree.length === 0 ? <NothingYet name={name} /> : null}
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
                href={`/my-grid?compound=${one.id}`}
                meta={one.address}
              />
            ))}
            {lanes.map((one) => (
              <Card key={one.id} headingLevel={3} title={one.name} href={`/my-grid?building=${one.id}`} />
            ))}
          </CardGrid>
        </Section>
      ) : null}
      {tree.length > 0 ? (
        <Section id="organization" title="党组织">
          <p className="govuk-body">点开可以看到负责人、电话和下级党组织。</p>
          <OrganizationTree tree={tree} />
          <Members {...props.members} />
        </Section>
      ) : null}
      <DualPosts posts={props.dualPosts} />
      <Linkages linkages={props.linkages} />
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

/** One part of the page with its heading. */
function Section(props: {
  id: string;
  title: string;
  more?: { href: string; text: string };
  children: React.ReactNode;
}) {
  return (
    <section className="app-section" aria-labelledby={`${props.id}-title`}>
      <div className="app-section__head">
        <h2 className="govuk-heading-m" id={`${props.id}-title`}>
          {props.title}
        </h2>
        {props.more ? (
          <a className="govuk-link" href={props.more.href}>
            {props.more.text}
          </a>
        ) : null}
      </div>
      {props.children}
    </section>
  );
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

const postStates = {
  coming: { colour: 'blue', word: '即将任职' },
  active: { colour: 'green', word: '在任' },
  ended: { colour: 'grey', word: '已结束' },
} as const;

function DualPosts({ posts }: { posts: CommunityPageProps['dualPosts'] }) {
  if (posts.length === 0) return null;
  return (
    <Section id="dual-posts" title="双向任职">
      <CardGrid>
        {posts.map((post) => (
          <Card
            key={post.id}
            headingLevel={3}
            title={post.name ?? '本人未公开姓名'}
            meta={<Tag colour={postStates[post.state].colour}>{postStates[post.state].word}</Tag>}
          >
            <p className="govuk-body">
              {post.communityPost}
              <br />
              {post.propertyPost}
            </p>
            <p className="govuk-hint">
              {formatDate(post.startsOn)}起
              {(post.endedOn ?? post.endsOn) ? `，到${formatDate(post.endedOn ?? post.endsOn ?? '')}` : ''}
            </p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}

const linkageStates = {
  promised: { colour: 'blue', word: '进行中' },
  overdue: { colour: 'orange', word: '过期未兑现' },
  delivered: { colour: 'green', word: '已兑现' },
  cancelled: { colour: 'grey', word: '已取消' },
} as const;

function Linkages({ linkages }: { linkages: CommunityPageProps['linkages'] }) {
  if (linkages.length === 0) return null;
  return (
    <Section id="linkages" title="五项联动">
      <CardGrid>
        {linkages.map((linkage) => (
          <Card
            key={linkage.id}
            headingLevel={3}
            title={linkage.title}
            meta={
              <>
                {linkage.kindLabel}{' '}
                <Tag colour={linkageStates[linkage.state].colour}>{linkageStates[linkage.state].word}</Tag>
              </>
            }
          >
            <p className="govuk-body-s">参加：{linkage.partyNames.join('、')}</p>
            <p className="govuk-body-s">约定：{linkage.promised}</p>
            {linkage.state === 'delivered' ? (
              <p className="govuk-body-s">
                兑现：{linkage.delivered}（{linkage.evidenceNote}）
              </p>
            ) : null}
            {linkage.state === 'cancelled' ? (
              <p className="govuk-body-s">取消原因：{linkage.cancelReason}</p>
            ) : null}
            {linkage.state === 'promised' || linkage.state === 'overdue' ? (
              <p className="govuk-body-s">{formatDate(linkage.dueOn)}前兑现</p>
            ) : null}
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
