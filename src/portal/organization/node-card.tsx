import type { OrganizationLevel, PublicNode } from '@/domain/organization';
import { PhoneLink } from '../shared';

/** What a node of each level does for residents, when its own card says nothing. */
const duties: Record<OrganizationLevel, string> = {
  community: '社区里的事都可以问，办不了的帮您转到能办的部门。',
  grid: '网格里的路灯、垃圾、停车、邻里等事，先找网格党支部。',
  building: '楼道、水电、邻里的事，先找楼栋党小组。',
  household: '住在同一栋楼里的党员，有急事可以直接敲门。',
};

/** The contact side of one Party organisation: leader, phone to tap, hours, what they do for you. */
export function NodeContact({ node }: { node: PublicNode }) {
  return (
    <>
      <p className="app-node__leader">
        {node.leaderTitle}：{leaderOf(node)}
      </p>
      <p className="app-node__phone">
        {node.phone ? (
          <PhoneLink number={node.phone} label={`${node.name}${node.leaderTitle}`} />
        ) : (
          <span className="govuk-hint">还没有公布电话</span>
        )}
      </p>
      {node.hours ? <p className="app-node__line">联系时间：{node.hours}</p> : null}
      <p className="app-node__line">{node.card ?? duties[node.level]}</p>
    </>
  );
}

/** Who leads, in words: the name with consent, otherwise why there is none. */
export function leaderOf(node: PublicNode): string {
  if (node.leaderName) return node.leaderName;
  return node.vacant ? '暂缺' : '本人未公开姓名';
}
