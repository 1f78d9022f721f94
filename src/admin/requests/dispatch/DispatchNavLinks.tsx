import type { ServerProps } from 'payload';
import '../../organization/organization.css';

/** The simulator in the panel's menu, for those who may read the rules. */
export function DispatchNavLinks({ permissions }: ServerProps) {
  if (!permissions?.collections?.['dispatch-rules']?.read) return null;
  return (
    <nav className="organization-nav" aria-label="派单页面">
      <a href="/admin/dispatch-simulator">派单模拟</a>
    </nav>
  );
}
