import type { Payload } from 'payload';
import { leanFind, leanFirst, readRow } from '@/database';
import { isId } from '@/shared/ids';
import { type FileItem, publicFilesOf } from '../../files';
import { type DivisionName, divisionNames } from '../../public/names';
import type { ClosedBy, Payer } from '../labels';
import type { RectificationRow } from '../rectification-row';
import { lineOf, type PublicRectificationLine } from './list';

/** A step in public: by whom, never by which person. */
export interface PublicStep {
  id: string;
  at: string;
  label: string;
  byName: string;
  note: string | null;
  reason: string | null;
  cost: number | null;
  payer: Payer | null;
  payerName: string | null;
  files: FileItem[];
}

export interface PublicRectification extends PublicRectificationLine {
  compound: { id: string; name: string };
  township: string | null;
  community: DivisionName | null;
  problem: string;
  demand: string;
  /** In words; a request is named only when it is public itself. */
  originWords: string;
  originHref: string | null;
  dueReason: string;
  round: number;
  overdueCount: number;
  urgeCount: number;
  superviseCount: number;
  hasExtension: boolean;
  before: FileItem[];
  /** Of the newest report, once residents are asked. */
  after: FileItem[];
  /** The same: words, cost and who pays. */
  report: { words: string; cost: number; payer: Payer | null; payerName: string | null } | null;
  asking: { since: string; until: string; round: number } | null;
  /** Households that have answered; for those who run it, until the asking is closed. */
  answered: number;
  /** Only after the asking was closed. */
  result: { fixed: number; notFixed: number } | null;
  closedAt: string | null;
  closedBy: ClosedBy | null;
  steps: PublicStep[];
}

/** Everything the public may know of a rectification; null for what is none. */
export async function publicRectification(payload: Payload, id: string): Promise<PublicRectification | null> {
  if (!isId(id)) return null;
  const row = await readRow<RectificationRow>(payload, 'rectifications', id);
  const compound = row
    ? await readRow<{ id: string; name: string }>(payload, 'compounds', row.compound)
    : null;
  if (!row || !compound) return null;
  const stepRows = await stepsOf(payload, id);
  const owners = [id, row.originInspection, ...stepRows.map((step) => step.id)].flatMap((one) => one ?? []);
  const [divisions, files, origin] = await Promise.all([
    divisionNames(payload, [row.township, row.community]),
    publicFilesOf(payload, owners),
    originOf(payload, row),
  ]);
  const filesOf = (owner: string | null) => (owner ? (files.get(owner) ?? []) : []);
  // What was reported counts when the community has looked at it.
  const isShown = row.reportStep !== null && row.state !== 'open' && row.state !== 'reported';
  return {
    ...lineOf({
      id: row.id,
      number: row.number,
      title: row.title,
      state: row.state,
      responsibleName: row.responsibleName,
      origin: row.origin,
      openedAt: row.openedAt,
      dueAt: row.dueAt,
    }),
    compound: { id: compound.id, name: compound.name },
    township: row.township,
    community: (row.community && divisions.get(row.community)) || null,
    problem: row.problem,
    demand: row.demand,
    ...origin,
    dueReason: row.dueReason,
    round: row.round,
    overdueCount: row.overdueCount ?? 0,
    urgeCount: row.urgeCount ?? 0,
    superviseCount: row.superviseCount ?? 0,
    hasExtension: row.extension !== null,
    before: [...filesOf(id), ...filesOf(row.originInspection)],
    after: isShown || row.round > 0 ? newestAfter(stepRows, filesOf) : [],
    report: isShown
      ? { words: row.reportWords ?? '', cost: row.cost ?? 0, payer: row.payer, payerName: row.payerName }
      : null,
    asking:
      row.state === 'asking' && row.askedAt && row.askUntil
        ? { since: row.askedAt, until: row.askUntil, round: row.askRound ?? 1 }
        : null,
    answered: row.answered ?? 0,
    result:
      row.answersFixed === null || row.state === 'asking'
        ? null
        : { fixed: row.answersFixed, notFixed: row.answersNot ?? 0 },
    closedAt: row.closedAt,
    closedBy: row.closedBy,
    steps: stepRows.map(({ verb, cost, payer, payerName, note, ...step }) => {
      const hidden = verb === 'report' && step.id === row.reportStep && !isShown;
      return {
        ...step,
        // A report the community has not looked at yet shows that it came, not what it claims.
        note: hidden ? null : note,
        cost: hidden ? null : cost,
        payer: hidden ? null : payer,
        payerName: hidden ? null : payerName,
        files: filesOf(step.id),
      };
    }),
  };
}

interface StepRow extends Omit<PublicStep, 'files'> {
  verb: string;
}

async function stepsOf(payload: Payload, rectification: string): Promise<StepRow[]> {
  const rows = await leanFind<StepRow>(payload, 'rectification-steps', {
    where: [
      { field: 'rectification', equals: rectification },
      { field: 'isPublic', equals: true },
    ],
    columns: ['verb', 'at', 'label', 'byName', 'note', 'reason', 'cost', 'payer', 'payerName'],
    newestBy: 'at',
    limit: 200,
  });
  return rows.reverse();
}

/** The photos of the newest report or look on the spot that are public. */
function newestAfter(steps: StepRow[], filesOf: (id: string) => FileItem[]): FileItem[] {
  const last = steps.findLast(({ id, verb }) => verb === 'report' && filesOf(id).length > 0);
  return last ? filesOf(last.id) : [];
}

async function originOf(
  payload: Payload,
  { origin, originWords, originRequest }: RectificationRow,
): Promise<{ originWords: string; originHref: string | null }> {
  if (origin !== 'request' || !originRequest) return { originWords, originHref: null };
  const request = await leanFirst<{ number: string; visibility: string }>(payload, 'requests', {
    where: [{ field: 'id', equals: originRequest }],
    columns: ['number', 'visibility'],
    newestBy: 'id',
  });
  if (request?.visibility !== 'public') return { originWords: '居民反映', originHref: null };
  return { originWords: `居民反映（诉求${request.number}）`, originHref: `/requests/${request.number}` };
}
