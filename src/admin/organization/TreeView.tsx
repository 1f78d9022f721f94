import type { AdminViewServerProps } from 'payload';
import {
  communityOverview,
  organizationLevelLabels,
  type StaffBranch,
  type StaffNode,
} from '@/domain/organization';
import { CommunityChoice, documentHref, Frame, scopeOf } from './frame';

/** The Party organisation of one community as a tree; missing branches and groups stand where they would be. */
export async function TreeView(view: AdminViewServerProps) {
  const scope = await scopeOf(view);
  const overview = scope.community
    ? await communityOverview(view.initPageResult.req, scope.community.id)
    : null;
  return (
    <Frame
      view={view}
      title="党组织树"
      intro="社区党组织 → 网格党支部 → 楼栋党小组 → 党员中心户。点名称打开资料；缺口就标在应有的位置上。"
    >
      <CommunityChoice scope={scope} />
      {overview ? (
        <>
          <p>
            {scope.community?.name}：党组织{overview.totals.organizations}个，党员{overview.totals.members}
            名，网格{overview.totals.grids}个，楼栋{overview.totals.buildings}栋。
          </p>
          {overview.tree.length > 0 ? (
            <Branches branches={overview.tree} />
          ) : (
            <p>
              这里还没有登记党组织。先<a href="/admin/collections/grids/create">新建网格</a>、导入楼栋，再
              <a href="/admin/collections/party-organizations/create">新建社区党组织</a>。
            </p>
          )}
        </>
      ) : null}
    </Frame>
  );
}

function Branches({ branches }: { branches: StaffBranch<StaffNode>[] }) {
  return (
    <ul className="organization__tree">
      {branches.map((branch) => (
        <li key={branch.kind === 'gap' ? branch.place.id : branch.node.id}>
          {branch.kind === 'gap' ? <Gap branch={branch} /> : <Node branch={branch} />}
          {branch.children.length > 0 ? <Branches branches={branch.children} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Gap({ branch }: { branch: Extract<StaffBranch<StaffNode>, { kind: 'gap' }> }) {
  return (
    <span className="organization__gap">
      {branch.place.name}：缺{organizationLevelLabels[branch.level]}（
      <a href={documentHref(`${branch.level}s`, branch.place.id)}>去成立</a>）
    </span>
  );
}

function Node({
  branch: { node, placeName },
}: {
  branch: Extract<StaffBranch<StaffNode>, { kind: 'organization' }>;
}) {
  const wrong = [node.leaderName ? '' : '缺负责人', node.contactPhone ? '' : '缺联系电话'].filter(Boolean);
  return (
    <span>
      <a href={documentHref('party-organizations', node.id)}>{node.name}</a>
      <span className="organization__facts">
        {organizationLevelLabels[node.level]}
        {placeName ? ` · ${placeName}` : ''}
        {node.leaderName ? ` · ${node.leaderName}` : ''}
        {node.contactPhone ? ` · ${node.contactPhone}` : ''}
      </span>
      {wrong.length > 0 ? <strong className="organization__mark">{wrong.join('、')}</strong> : null}
    </span>
  );
}
