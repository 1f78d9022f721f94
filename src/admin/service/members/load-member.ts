import { docsOf } from '@/admin/property/load-beside';
import type { ExemptionState, MemberMoveKind, MemberMoveState } from '@/domain/service/members/labels';
import { formatDate } from '@/shared/dates';

interface Named {
  name?: string | null;
}

interface StoredMove {
  id: string;
  kind: MemberMoveKind;
  state: MemberMoveState;
  from?: Named | string | null;
  to?: Named | string | null;
  outside?: string | null;
  movedOn: string;
  letter?: string | null;
  reason?: string | null;
  actorName?: string | null;
  createdAt: string;
}

interface Beside {
  moves: (StoredMove & { line: string })[];
  exemptions: {
    id: string;
    decision: string;
    from: string;
    until?: string | null;
    state: ExemptionState;
  }[];
}

/** What the register keeps of a member, newest first. */
export async function loadMember(id: string, signal: AbortSignal): Promise<Beside> {
  const query = { 'where[member][equals]': id, limit: '100' };
  const [moves, exemptions] = await Promise.all([
    docsOf<StoredMove>('member-moves', { ...query, sort: '-createdAt', depth: '1' }, signal),
    docsOf<Beside['exemptions'][number]>(
      'member-exemptions',
      { ...query, sort: '-from', depth: '0' },
      signal,
    ),
  ]);
  return { moves: moves.map((move) => ({ ...move, line: lineOf(move) })), exemptions };
}

function lineOf({ from, to, outside, movedOn, letter }: StoredMove): string {
  const way = [nameOf(from) ?? (to ? outside : null), nameOf(to) ?? outside].filter(Boolean).join(' → ');
  return [`${formatDate(movedOn)}起`, way, letter ? `介绍信${letter}` : null].filter(Boolean).join('，');
}

const nameOf = (value: Named | string | null | undefined) =>
  typeof value === 'object' ? (value?.name ?? null) : '别处的党组织';
