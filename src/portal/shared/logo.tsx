/** The mark: a roof over a bridge's arch, in four courses as the organisation has four levels. */
export function Logo() {
  return (
    <svg
      className="app-header__logo"
      width="36"
      height="36"
      viewBox="0 0 36 36"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M18 2 2 13.2l1.9 2.7L18 6.1l14.1 9.8 1.9-2.7z" />
      <path
        fill="currentColor"
        d="M18 10.6 8 17.5V21h20v-3.5zM6 23h24v3.6H6zM4 28.6h9.2a5 5 0 0 1 9.6 0H32V33h-7.2a6.8 6.8 0 0 0-13.6 0H4z"
      />
    </svg>
  );
}
