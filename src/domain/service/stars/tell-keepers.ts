import type { PayloadRequest } from 'payload';
import { notifyStaff } from '@/domain/notifications';
import { holdersAt } from '@/domain/requests';
import type { ResultRow, RoundRow } from './rows';

/** Tells the others who run the round that a batch of sheets waits to be compared. */
export async function tellOfPapers(
  req: PayloadRequest,
  {
    round,
    batch,
    but,
  }: {
    round: RoundRow;
    batch: { id: string; branch: string; branchName: string; sheets: number };
    but: string | null;
  },
): Promise<void> {
  const told = new Set([
    ...(round.grid ? await holdersAt(req, 'branch-secretary', 'grid', [round.grid]) : []),
    ...(round.community ? await holdersAt(req, 'community-staff', 'community', [round.community]) : []),
  ]);
  if (but) told.delete(but);
  await notifyStaff(req, [...told], {
    template: 'star-papers.waiting',
    urgency: 'normal',
    subject: '纸质评议表录完了，等核对',
    text: `“${round.name}”${batch.branchName}的${batch.sheets}张纸质评议表录完了，请拿着纸表核对；截止以前没有核对的不计。`,
    href: `/stars/${round.id}/appraisals/${batch.branch}/check`,
    about: { collection: 'star-rounds', id: round.id },
    key: `star-papers:${batch.id}`,
  });
}

/** Tells those who run the branch of the member that an appeal waits for their answer, but those who cannot answer it: who appealed, who wrote it down. */
export async function tellOfAppeal(
  req: PayloadRequest,
  {
    id,
    round,
    result,
    but,
  }: { id: string; round: RoundRow; result: ResultRow; but: readonly (string | null)[] },
): Promise<void> {
  const secretaries = result.grid ? await holdersAt(req, 'branch-secretary', 'grid', [result.grid]) : [];
  const staff = result.community
    ? await holdersAt(req, 'community-staff', 'community', [result.community])
    : [];
  const told = new Set([...secretaries, ...staff]);
  for (const one of but) if (one) told.delete(one);
  await notifyStaff(req, [...told], {
    template: 'star-appeal.filed',
    urgency: 'normal',
    subject: '评星有异议，等答复',
    text: `${result.memberName}对“${round.name}”自己的结果提了异议，请核对后答复。`,
    href: `/admin/collections/star-appeals/${id}`,
    about: { collection: 'star-appeals', id },
    key: `star-appeal:${id}`,
  });
}
