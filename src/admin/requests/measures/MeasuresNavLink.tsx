import type { ServerProps } from 'payload';
import '../../organization/organization.css';

/** The measures in the panel's menu; the page itself says who may look at what. */
export function MeasuresNavLink({ permissions }: ServerProps) {
  if (!permissions?.collections?.requests?.read) return null;
  return (
    <nav className="organization-nav" aria-label="数据页面">
      <a href="/admin/measures">服务数据</a>
    </nav>
  );
}
