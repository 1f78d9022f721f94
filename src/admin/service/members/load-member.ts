import { docsOf } from '@/admin/property/load-beside';
import type { ExemptionState, MemberMoveKind, MemberMoveState } from '@/domain/service/members/labels';
import { formatDate } from '@/shared/dates';

interface StoredMove {
  id: string;
  kind: MemberMoveKind;
  state: MemberMoveState;
  fromName?: string | null;
  toName?: string | null;
  outside?: string | null;
  movedOn: string;
  letter?: string | null;
  reason?: string | null;
  actorName?: string | null;
  createdAt: string;
}

interface Account {
  name: string;
  phone: string | null;
}

interface Beside {
  account: Account | null;
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
  const [account, moves, exemptions] = await Promise.all([
    accountOf(id, signal),
    docsOf<StoredMove>('member-moves', { ...query, sort: '-createdAt', depth: '0' }, signal),
    docsOf<Beside['exemptions'][number]>(
      'member-exemptions',
      { ...query, sort: '-from', depth: '0' },
      signal,
    ),
  ]);
  return { account, moves: moves.map((move) => ({ ...move, line: lineOf(move) })), exemptions };
}

async function accountOf(id: string, signal: AbortSignal): Promise<Account | null> {
  const answer = await fetch(`/api/party-members/${id}/account`, { credentials: 'include', signal });
  if (!answer.ok) throw new Error(`account of a member answered ${answer.status}`);
  return ((await answer.json()) as { account: Account | null }).account;
}

function lineOf({ fromName, toName, outside, movedOn, letter }: StoredMove): string {
  const way = [fromName ?? (toName ? outside : null), toName ?? outside].filter(Boolean).join(' → ');
  return [`${formatDate(movedOn)}起`, way, letter ? `介绍信${letter}` : null].filter(Boolean).join('，');
}
