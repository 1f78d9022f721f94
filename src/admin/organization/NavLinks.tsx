import './organization.css';

/** The organisation's own pages in the panel's menu. */
export function NavLinks() {
  return (
    <nav className="organization-nav" aria-label="组织架构页面">
      <a href="/admin/organization/tree">党组织树</a>
      <a href="/admin/organization/coverage">组织覆盖</a>
      <a href="/admin/organization/import">导入楼栋和户</a>
    </nav>
  );
}
