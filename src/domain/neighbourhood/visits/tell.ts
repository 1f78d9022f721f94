import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { notifyStaff } from '@/domain/notifications';
import { holdersAt } from '@/domain/requests';
import { type FindingKind, findingKindLabels } from './labels';
import { type FindingRow, noterOf } from './visit-row';

type Noter = 'walker' | 'walkerName' | 'notedBy' | 'notedByName';

/** What the community's staff are told of at once. */
const told: readonly FindingKind[] = ['hazard', 'hardship', 'dispute'];

/** Tells the community's staff of what cannot wait for a list; the words name no door. */
export async function tellOfFinding(
  req: PayloadRequest,
  row: Pick<FindingRow, 'id' | 'number' | 'kind' | 'community' | Noter>,
  actor: Actor,
): Promise<void> {
  if (!told.includes(row.kind) || !row.community) return;
  const holders = await holdersAt(req, 'community-staff', 'community', [row.community]);
  await notifyStaff(
    req,
    holders.filter((user) => user !== actor.userId),
    {
      template: 'visit.finding',
      urgency: row.kind === 'hazard' ? 'normal' : 'low',
      subject: `走访发现：${findingKindLabels[row.kind]}`,
      text: `${noterOf(row).name}走访时记下一条“${findingKindLabels[row.kind]}”（${row.number}），请看看要转给谁办。`,
      href: `/work/visits/findings/${row.id}`,
      about: { collection: 'visit-findings', id: row.id },
      key: `visit-finding:${row.id}:recorded`,
    },
  );
}

/** Tells whoever found it what became of it, but whoever did that. */
export async function tellWalker(
  req: PayloadRequest,
  row: Pick<FindingRow, 'id' | 'number' | Noter>,
  { actor, text, occasion }: { actor: Actor; text: string; occasion: string },
): Promise<void> {
  const { user } = noterOf(row);
  if (!user || user === actor.userId) return;
  await notifyStaff(req, [user], {
    template: `visit.${occasion}`,
    urgency: 'low',
    subject: '您走访发现的事有了下文',
    text: `${row.number}：${text}`,
    href: `/work/visits/findings/${row.id}`,
    about: { collection: 'visit-findings', id: row.id },
    key: `visit-finding:${row.id}:${occasion}`,
  });
}
