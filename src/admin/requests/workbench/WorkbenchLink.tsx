import type { ServerProps } from 'payload';
import '../../organization/organization.css';

/** The workbench at the top of the panel's menu, and the handler's page for phones, for whoever may read requests. */
export function WorkbenchLink({ permissions }: ServerProps) {
  if (!permissions?.collections?.requests?.read) return null;
  return (
    <nav className="organization-nav" aria-label="办理诉求">
      <a href="/admin/workbench">工作台</a>
      <a href="/work">手机办理</a>
    </nav>
  );
}
