import type { Payload, Where } from 'payload';
import { readRow } from '@/database';

/** What narrows a list of rounds or findings, as the numbers of the board lead to it; never widens what somebody may see. */
export interface ListFilter {
  /** 2026-11 */
  month?: string | undefined;
  /** `community:<id>` or `grid:<id>`. */
  within?: string | undefined;
}

/** As conditions on a list. */
export function narrowed({ month, within }: ListFilter): Where[] {
  const [kind, id] = within?.split(':', 2) ?? [];
  return [
    ...(month ? [{ month: { equals: month } }] : []),
    ...(id && (kind === 'community' || kind === 'grid') ? [{ [kind]: { equals: id } }] : []),
  ];
}

/** 明月社区 or 第一网格, to say what the list is of; null for none. */
export async function nameOfPart(payload: Payload, within: string | undefined): Promise<string | null> {
  const [kind, id = ''] = within?.split(':', 2) ?? [];
  if (kind === 'grid') return (await readRow<{ name: string }>(payload, 'grids', id))?.name ?? null;
  if (kind !== 'community') return null;
  return (await readRow<{ shortName: string }>(payload, 'divisions', id))?.shortName ?? null;
}
