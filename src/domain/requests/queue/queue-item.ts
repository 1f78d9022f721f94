import type { Directory } from '../directory';
import { type Urgency, urgencyLabels } from '../labels';
import { clockRuns, type RequestState, stateLabels } from '../states';
import { type Rung, rungLabels } from '../supervision/rungs';
import type { QueueNames } from './names';

/** The stored columns a line is made of; nothing that points at the requester. */
export const queueColumns = [
  'number',
  'title',
  'state',
  'urgency',
  'category',
  'channel',
  'township',
  'community',
  'compound',
  'placeText',
  'leadUnit',
  'submittedAt',
  'dueAt',
  'revision',
  'reopenCount',
  'followerCount',
  'urgeCount',
  'supplementCount',
  'openApplications',
  'supervisionRung',
  'centreRung',
  'disputedAt',
  'needsArbitration',
] as const;

export interface QueueRow {
  id: string;
  number: string;
  title: string;
  state: RequestState;
  urgency: Urgency;
  category: string | null;
  channel: string | null;
  township: string | null;
  community: string | null;
  compound: string | null;
  placeText: string | null;
  leadUnit: string | null;
  submittedAt: string;
  dueAt: string | null;
  revision: number;
  reopenCount: number | null;
  followerCount: number | null;
  urgeCount: number | null;
  supplementCount: number | null;
  openApplications: number | null;
  supervisionRung: Rung | null;
  centreRung?: Rung | null;
  disputedAt: string | null;
  needsArbitration: boolean | null;
}

/** A line of the workbench; moments are ISO 8601, UTC. */
export interface QueueItem {
  id: string;
  number: string;
  title: string;
  state: RequestState;
  stateLabel: string;
  urgency: Urgency;
  urgencyLabel: string;
  category: string | null;
  channel: string | null;
  place: string | null;
  unit: string | null;
  submittedAt: string;
  /** Only while its clock runs. */
  dueAt: string | null;
  revision: number;
  /** What else one must know at a glance, in words. */
  marks: string[];
}

/** A row as a line, with names for ids. */
export function queueItem(
  row: QueueRow,
  { placeNames, categoryPaths }: Directory,
  names: QueueNames,
): QueueItem {
  const place = row.compound ?? row.community ?? row.township;
  const placeName = (place && placeNames.get(place)) || null;
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    state: row.state,
    stateLabel: stateLabels[row.state],
    urgency: row.urgency,
    urgencyLabel: urgencyLabels[row.urgency],
    category: (row.category && categoryPaths.get(row.category)) || null,
    channel: (row.channel && names.channels.get(row.channel)) || null,
    place: [placeName, row.placeText].filter(Boolean).join(' ') || null,
    unit: (row.leadUnit && names.units.get(row.leadUnit)) || null,
    submittedAt: row.submittedAt,
    dueAt: clockRuns(row.state) ? row.dueAt : null,
    revision: row.revision,
    marks: marksOf(row),
  };
}

function marksOf(row: QueueRow): string[] {
  const { reopenCount, followerCount, urgeCount, supplementCount } = row;
  const { openApplications, supervisionRung, centreRung } = row;
  return [
    row.needsArbitration ? '待裁定' : row.disputedAt ? '异议待处理' : '',
    openApplications ? '申请待审批' : '',
    supervisionRung ? rungLabels[supervisionRung] : '',
    centreRung ? `服务中心被${rungLabels[centreRung]}` : '',
    reopenCount ? `重办${reopenCount}次` : '',
    urgeCount ? `来电催办${urgeCount}次` : '',
    supplementCount ? `补充说明${supplementCount}次` : '',
    followerCount ? `另有${followerCount}人也遇到` : '',
  ].filter(Boolean);
}
