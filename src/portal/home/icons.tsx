const paths = {
  report: 'M6 6h28v20H19l-9 8v-8H6z M13 13h14 M13 19h9',
  grid: 'M20 5 5 16v19h30V16z M15 35V24h10v11 M12 18h4 M24 18h4',
  notice: 'M6 16v8h6l14 9V7L12 16z M31 15a7 7 0 0 1 0 10 M12 24l2 10h5l-2-7.5',
  progress: 'M9 6h22v28H9z M14 14l2 2 4-4 M23 14h4 M14 23l2 2 4-4 M23 23h4',
} as const;

/** One of the four line drawings of the first screen; decoration, the words beside it say everything. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg className="app-tile__icon" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
