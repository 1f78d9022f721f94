import type { Payload } from 'payload';
import { currentLimit } from '../current-limit';
import { idOf } from '../request-row';
import type { RequestState } from '../states';
import type { Rung } from './rungs';
import { withUnit } from './transitions';

/** A request that stands for an issue several households reported. */
export interface SameIssue {
  id: string;
  reason: string;
}

interface Row {
  id: string;
  number: string;
  state: RequestState;
  category?: unknown;
  compound?: unknown;
  leadUnit?: unknown;
  supervisionRung?: Rung | null;
  requesterPhoneIndex?: string | null;
}

/** Requests of a window read at most; a city has some hundred a day. */
const most = 20_000;

/**
 * Issues that enough households reported within the window: same category and same compound (its buildings included). Who
 * asks is told apart by the index of their phone, so one household that writes often counts once. For each issue that is
 * under no supervision yet, the oldest request a unit has.
 */
export async function sameIssues(payload: Payload, at: Date): Promise<SameIssue[]> {
  const households = (await currentLimit(payload, 'requests.supervision.same-issue-households', at)).value;
  const days = (await currentLimit(payload, 'requests.supervision.same-issue-window', at)).value;
  if (households < 2) return [];
  const since = new Date(at.getTime() - days * 86_400_000).toISOString();
  const { docs } = await payload.db.find<Row>({
    collection: 'requests',
    where: {
      and: [
        { submittedAt: { greater_than_equal: since } },
        { category: { exists: true } },
        { compound: { exists: true } },
        { requesterPhoneIndex: { exists: true } },
      ],
    },
    select: {
      number: true,
      state: true,
      category: true,
      compound: true,
      leadUnit: true,
      supervisionRung: true,
      requesterPhoneIndex: true,
    },
    sort: ['submittedAt', 'number'],
    limit: most,
    pagination: false,
  });
  return [...grouped(docs).values()].flatMap((rows) => {
    const count = new Set(rows.map(({ requesterPhoneIndex }) => requesterPhoneIndex)).size;
    if (count < households || rows.some(({ supervisionRung }) => supervisionRung)) return [];
    const first = rows.find(({ state, leadUnit }) => leadUnit && isSupervisable(state));
    const others = rows.filter(({ id }) => id !== first?.id).map(({ number }) => number);
    const reason = `${days}天内同一地点有${count}户反映同一问题（另见${others.slice(0, 10).join('、')}）。`;
    return first ? [{ id: String(first.id), reason }] : [];
  });
}

/** By category and compound: what a building's homes report is an issue of their compound as well. */
function grouped(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${idOf(row.category)}:${idOf(row.compound)}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function isSupervisable(state: RequestState): boolean {
  return withUnit.some((one) => one === state);
}
