interface Branch {
  id: string | number;
  /** Id of the category above; what stands above nothing known begins a branch of its own. */
  parent?: string | number | null;
  order?: number | null;
  path?: string | null;
}

/** Categories as their tree is read: each followed by those below it, sisters by their own order, then by name. Pure. */
export function inTreeOrder<Row extends Branch>(rows: readonly Row[]): Row[] {
  const known = new Set(rows.map(({ id }) => id));
  const below = new Map<string | number | null, Row[]>();
  for (const row of rows) {
    const parent = row.parent != null && known.has(row.parent) ? row.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const branch = (parent: string | number | null): Row[] =>
    (below.get(parent) ?? []).toSorted(bySisters).flatMap((row) => [row, ...branch(row.id)]);
  return branch(null);
}

function bySisters(a: Branch, b: Branch): number {
  return (a.order ?? 0) - (b.order ?? 0) || (a.path ?? '').localeCompare(b.path ?? '', 'zh');
}
