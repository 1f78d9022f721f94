import type { AdminViewServerProps } from 'payload';
import type { ReactNode } from 'react';
import { communityOverview } from '@/domain/organization';
import { CommunityChoice, documentHref, Frame, scopeOf } from './frame';
import { TableFrame } from './TableFrame';

type Overview = Awaited<ReturnType<typeof communityOverview>>;

/** Where the organisation has gaps, and how much each leader carries. */
export async function CoverageView(view: AdminViewServerProps) {
  const scope = await scopeOf(view);
  const overview = scope.community
    ? await communityOverview(view.initPageResult.req, scope.community.id)
    : null;
  return (
    <Frame
      view={view}
      title="组织覆盖"
      intro="哪些网格没有党支部、哪些楼栋没有党小组、哪些负责人联系不上，每位负责人管多少户。"
    >
      <CommunityChoice scope={scope} />
      {overview ? (
        <>
          <Gaps gaps={overview.gaps} />
          <Load load={overview.load} />
        </>
      ) : null}
    </Frame>
  );
}

function Gaps({ gaps }: Pick<Overview, 'gaps'>) {
  return (
    <div className="organization__lists">
      <GapList
        title="没有党支部的网格"
        items={gaps.gridsWithoutBranch.map(({ id, name }) => ({ href: documentHref('grids', id), name }))}
      />
      <GapList
        title="没有党小组的楼栋"
        items={gaps.buildingsWithoutGroup.map(({ id, name }) => ({
          href: documentHref('buildings', id),
          name,
        }))}
      />
      <GapList
        title="没有负责人或电话的党组织"
        items={gaps.leadersWithoutContact.map(({ id, name }) => ({
          href: documentHref('party-organizations', id),
          name,
        }))}
      />
    </div>
  );
}

function GapList({ title, items }: { title: string; items: { href: string; name: string }[] }) {
  return (
    <section className="organization__list">
      <h2>
        {title}（{items.length}）
      </h2>
      {items.length > 0 ? (
        <ul>
          {items.map(({ href, name }) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>没有缺口。</p>
      )}
    </section>
  );
}

function Load({ load }: Pick<Overview, 'load'>) {
  if (load.length === 0) return null;
  return (
    <section>
      <h2>每位负责人的担子</h2>
      <p className="organization__intro">
        楼栋和户数按所负责的地方计算，同一栋楼只算一次；党员中心户不另计楼栋。
      </p>
      <TableFrame label="每位负责人的担子">
        <table className="organization__table">
          <thead>
            <tr>
              <Head>负责人</Head>
              <Head>负责的党组织</Head>
              <Head>楼栋</Head>
              <Head>户</Head>
              <Head>党员</Head>
            </tr>
          </thead>
          <tbody>
            {load.map((row) => (
              <tr key={row.leader}>
                <th scope="row">{row.name}</th>
                <td>
                  {row.nodes.map((node) => (
                    <a key={node.id} href={documentHref('party-organizations', node.id)}>
                      {node.name}
                    </a>
                  ))}
                </td>
                <td>{row.buildings}</td>
                <td>{row.households}</td>
                <td>{row.members}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function Head({ children }: { children: ReactNode }) {
  return <th scope="col">{children}</th>;
}
