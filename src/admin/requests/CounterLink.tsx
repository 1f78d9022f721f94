import '../organization/organization.css';

/** The way from the panel to the counter form, which lies on the portal. Whoever may not use it is told there. */
export function CounterLink() {
  return (
    <nav className="organization-nav" aria-label="代为登记">
      <a href="/counter">代来电来访人登记</a>
    </nav>
  );
}
