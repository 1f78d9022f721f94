import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { hasRole } from '@/access';
import type { TodoGroup } from '@/shared/todo';
import type { SignalKind } from './kinds';

/** A sign that waits for a supervisor. */
export interface OpenSignal {
  id: string;
  title: string;
  kind: SignalKind;
  unitName: string | null;
  count: number;
  lastAt: string;
  evidence: string;
}

const shown = 5;
const isOpen = { state: { equals: 'open' } };

/** The newest signs nobody has looked into, and how many there are. */
export async function openSignals(payload: Payload): Promise<{ signals: OpenSignal[]; total: number }> {
  const [{ totalDocs }, { docs }] = await Promise.all([
    payload.db.count({ collection: 'request-signals', where: isOpen }),
    payload.db.find<OpenSignal>({
      collection: 'request-signals',
      where: isOpen,
      sort: '-lastAt',
      limit: shown,
      pagination: false,
    }),
  ]);
  return { signals: docs, total: totalDocs };
}

/** The same among what waits for the signed-in person; null for who does not look into signs. */
export async function signalTodos(payload: Payload, actor: Actor): Promise<TodoGroup | null> {
  if (!hasRole(actor, 'supervisor', 'administrator')) return null;
  const { signals, total } = await openSignals(payload);
  return {
    label: '数据异常线索，待核实',
    count: total,
    href: '/admin/collections/request-signals?where[state][equals]=open',
    items: signals.map(({ id, title, unitName }) => ({
      label: title,
      href: `/admin/collections/request-signals/${id}`,
      ...(unitName ? { detail: unitName } : {}),
    })),
  };
}
