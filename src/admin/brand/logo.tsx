/** The product's name above the sign-in form and the menu. */
export function Logo() {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 10, fontSize: 20, fontWeight: 700 }}>
      <Icon />
      社区治理工作台
    </span>
  );
}

/** A house of four storeys: community, grid, building, household. */
export function Icon() {
  return (
    <svg
      viewBox="0 0 32 32"
      style={{ width: 24, height: 24, flex: 'none' }}
      aria-hidden="true"
      focusable="false"
    >
      <path d="M16 2 3 10v2h26v-2z" fill="#b3261e" />
      <path d="M6 14h20v3H6zM6 18.5h20v3H6zM6 23h20v3H6zM6 27.5h20v3H6z" fill="#b3261e" />
    </svg>
  );
}
