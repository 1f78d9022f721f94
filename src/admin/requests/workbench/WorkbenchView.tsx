import type { AdminViewServerProps } from 'payload';
import { actorOf, hasRole, roles } from '@/access';
import { Frame } from '@/admin/organization/frame';
import { queueViews } from '@/domain/requests';
import { filterChoices } from './choices';
import { Workbench } from './Workbench';

/** The operator's workbench: the queue, the request, what helps to decide, and every button by keyboard. */
export async function WorkbenchView(view: AdminViewServerProps) {
  const { req, permissions } = view.initPageResult;
  const actor = await actorOf(req);
  const held = [...new Set(actor.grants.map((grant) => grant.role))];
  return (
    <Frame
      view={view}
      title="工作台"
      intro="从列表里一件一件办：先是等您处理的列表，旁边（窄屏上在下面）是打开的这一件。"
    >
      {permissions.collections?.requests?.read ? (
        <Workbench
          views={queueViews(actor).map(({ key, label, hint }) => ({ key, label, hint }))}
          choices={await filterChoices(req.payload)}
          person={actor.userId ?? ''}
          roles={held.map((role) => ({ value: role, label: roles[role].label }))}
          acts={hasRole(actor, 'operator', 'supervisor', 'administrator')}
        />
      ) : (
        <p>您的身份不办理诉求，没有工作台。</p>
      )}
    </Frame>
  );
}
