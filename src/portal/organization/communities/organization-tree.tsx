import type { PublicNode, TreeNode } from '@/domain/organization';
import { Tag } from '../../shared';
import { NodeContact } from '../node-card';

/** The Party organisation as nested lists: each node opens for its contacts and what hangs under it. */
export function OrganizationTree({ tree }: { tree: TreeNode<PublicNode>[] }) {
  return (
    <ul className="app-tree">
      {tree.map((branch) => (
        <Branch key={branch.node.id} {...branch} />
      ))}
    </ul>
  );
}

function Branch({ node, children }: TreeNode<PublicNode>) {
  return (
    <li className="app-tree__item">
      <details className="app-tree__details" open={node.level === 'community'}>
        <summary className="app-tree__summary">
          <span className="app-tree__name">{node.name}</span> <Tag colour="grey">{node.levelLabel}</Tag>
          {children.length > 0 ? <span className="app-tree__count">下级{children.length}个</span> : null}
        </summary>
        <div className="app-tree__card">
          <NodeContact node={node} />
        </div>
        {children.length > 0 ? <OrganizationTree tree={children} /> : null}
      </details>
    </li>
  );
}
