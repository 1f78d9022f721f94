import { docsOf } from '@/admin/property/load-beside';
import type { MatterState, MatterStep, SourceKind, TaskState } from '@/domain/matters/labels';

export interface MatterBeside {
  matter: { number: string; step: MatterStep; state: MatterState } | null;
  sources: { id: string; kind: SourceKind; summary: string; request?: string | null }[];
  tasks: { id: string; title: string; assigneeName: string; state: TaskState; dueAt: string }[];
  events: {
    id: string;
    label: string;
    note?: string | null;
    reason?: string | null;
    back?: boolean | null;
    actorName: string;
    at: string;
  }[];
}

/** What stands beside a matter: where it is, what it comes from, what is being done, what happened. */
export async function loadMatter(id: string, signal: AbortSignal): Promise<MatterBeside> {
  const of = { 'where[matter][equals]': id, limit: '200', depth: '0' };
  const [matters, sources, tasks, events] = await Promise.all([
    docsOf<NonNullable<MatterBeside['matter']>>('matters', { 'where[id][equals]': id, depth: '0' }, signal),
    docsOf<MatterBeside['sources'][number]>('matter-sources', of, signal),
    docsOf<MatterBeside['tasks'][number]>('matter-tasks', { ...of, sort: 'dueAt' }, signal),
    docsOf<MatterBeside['events'][number]>('matter-events', { ...of, sort: '-at' }, signal),
  ]);
  return { matter: matters[0] ?? null, sources, tasks, events };
}

/** A photo of a task. */
export interface TaskPhoto {
  id: string;
  title: string;
  url: string;
  sizes?: { small?: { url?: string | null } };
}

/** The photos of a task: how it was, and how the newest report shows it. */
export async function loadTaskPhotos(
  id: string,
  signal: AbortSignal,
): Promise<{ before: TaskPhoto[]; after: TaskPhoto[] }> {
  const before = await filesOf([id], signal);
  const events = await docsOf<{ id: string }>(
    'matter-events',
    { 'where[task][equals]': id, sort: '-at', limit: '50', depth: '0' },
    signal,
  );
  const after =
    events.length > 0
      ? await filesOf(
          events.map((event) => event.id),
          signal,
        )
      : [];
  return { before, after };
}

const filesOf = (subjects: readonly string[], signal: AbortSignal) =>
  docsOf<TaskPhoto>(
    'property-files',
    { 'where[subject][in]': subjects.join(','), sort: 'order', limit: '60', depth: '0' },
    signal,
  );
