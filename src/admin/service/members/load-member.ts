import { docsOf, type PropertyFile } from '@/admin/property/load-beside';
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
    endedAt?: string | null;
    /** The papers of the decision, as far as whoever looks may open them. */
    files: Pick<PropertyFile, 'id' | 'title' | 'url'>[];
  }[];
}

/** What the register keeps of a member, newest first. */
export async function loadMember(id: string, signal: AbortSignal): Promise<Beside> {
  const query = { 'where[member][equals]': id, limit: '100' };
  const [account, moves, exemptions] = await Promise.all([
    accountOf(id, signal),
    docsOf<StoredMove>('member-moves', { ...query, sort: '-createdAt', depth: '0' }, signal),
    docsOf<Omit<Beside['exemptions'][number], 'files'>>(
      'member-exemptions',
      { ...query, sort: '-from', depth: '0' },
      signal,
    ),
  ]);
  const papers = await papersOf(
    exemptions.map((row) => row.id),
    signal,
  );
  return {
    account,
    moves: moves.map((move) => ({ ...move, line: lineOf(move) })),
    exemptions: exemptions.map((row) => ({
      ...row,
      files: papers.filter(({ subject }) => subject === row.id),
    })),
  };
}

async function papersOf(
  exemptions: readonly string[],
  signal: AbortSignal,
): Promise<(PropertyFile & { subject: string })[]> {
  if (exemptions.length === 0) return [];
  const query = { 'where[subject][in]': exemptions.join(','), sort: 'order', limit: '100', depth: '0' };
  return docsOf('property-files', query, signal);
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
