import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import type { ManagementMode } from '../labels';
import { histories } from '../public/history';
import { rowsById } from '../public/names';
import { spanAt } from '../rules/management-line';
import type { RectificationState } from './labels';
import { type LineRow, lineColumns, lineOf, type PublicRectificationLine } from './public/list';
import { underWayStates } from './states';

/** A compound somebody manages: how it is managed, and until when the contract holds. */
export interface ManagedCompound {
  id: string;
  name: string;
  mode: ManagementMode | null;
  companyName: string | null;
  /** The unit that is given requests for the company. */
  unit: string | null;
  /** The last day of the contract in force, ISO 8601. */
  contractEnds: string | null;
}

/** The compounds a property manager works for. */
export function compoundsOf({ grants }: Actor): string[] {
  const ids = grants.flatMap(({ role, scope }) =>
    role === 'property-manager' && scope.kind === 'compound' ? scope.id : [],
  );
  return [...new Set(ids)];
}

export async function managedCompounds(payload: Payload, actor: Actor): Promise<ManagedCompound[]> {
  const ids = compoundsOf(actor);
  if (ids.length === 0) return [];
  const [compounds, lines, contracts] = await Promise.all([
    rowsById<{ id: string; name: string }>(payload, 'compounds', ids, ['name']),
    histories(payload, ids),
    leanFind<{ compound: string; startsOn: string; endsOn: string }>(payload, 'property-contracts', {
      where: [
        { field: 'compound', in: ids },
        { field: 'state', equals: 'signed' },
      ],
      columns: ['compound', 'startsOn', 'endsOn'],
      newestBy: 'startsOn',
      limit: 200,
    }),
  ]);
  const at = now();
  const spans = new Map(ids.map((id) => [id, spanAt(lines.get(id) ?? [], at)]));
  const companies = await rowsById<{ id: string; name: string; unit: string | null }>(
    payload,
    'property-companies',
    [...spans.values()].map((span) => span?.company?.id ?? null),
    ['name', 'unit'],
  );
  return [...compounds.values()]
    .map(({ id, name }) => {
      const span = spans.get(id);
      const company = span?.company ? companies.get(span.company.id) : undefined;
      const running = contracts.find(
        (contract) => contract.compound === id && new Date(contract.startsOn) <= at,
      );
      return {
        id,
        name,
        mode: span?.mode ?? null,
        companyName: company?.name ?? null,
        unit: company?.unit ?? null,
        contractEnds: running?.endsOn ?? null,
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }));
}

/** A rectification as whoever manages the compound sees it: counts of answers, never more. */
export interface ManagerTask extends PublicRectificationLine {
  compound: string;
  urgeCount: number;
  superviseCount: number;
  round: number;
  extension: string | null;
  askUntil: string | null;
  answered: number;
}

type TaskRow = LineRow & Omit<ManagerTask, keyof PublicRectificationLine>;

/** What is under way in the compounds of a manager, the first to be due on top, then what waits for others. */
export async function managerTasks(payload: Payload, actor: Actor): Promise<ManagerTask[]> {
  const compounds = compoundsOf(actor);
  if (compounds.length === 0) return [];
  const rows = await leanFind<TaskRow>(payload, 'rectifications', {
    where: [
      { field: 'compound', in: compounds },
      { field: 'state', in: [...underWayStates] },
    ],
    columns: [
      ...lineColumns,
      'compound',
      'urgeCount',
      'superviseCount',
      'round',
      'extension',
      'askUntil',
      'answered',
    ],
    newestBy: 'dueAt',
    limit: 200,
  });
  const rank = ({ state }: { state: RectificationState }) => (state === 'open' ? 0 : 1);
  return rows
    .reverse()
    .map(({ compound, urgeCount, superviseCount, round, extension, askUntil, answered, ...line }) => ({
      ...lineOf(line),
      compound,
      urgeCount: urgeCount ?? 0,
      superviseCount: superviseCount ?? 0,
      round,
      extension,
      askUntil,
      answered: answered ?? 0,
    }))
    .toSorted((a, b) => rank(a) - rank(b));
}
