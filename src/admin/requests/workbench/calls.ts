import type { BesideRequest, Presence, QueueItem, QueuePage, Sheet } from '@/domain/requests';

/** Why the server did not do what it was asked, in words. */
export class Refused extends Error {}

async function asked<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(path, { credentials: 'include', ...init });
  if (answer.ok) return (await answer.json()) as Answer;
  throw new Refused(await reasonOf(answer));
}

/** Our endpoints say `{ message, fields }`, Payload’s own `{ errors: [{ message, data }] }`. */
async function reasonOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => ({}))) as {
    message?: string;
    fields?: Record<string, string>;
    errors?: { message?: string; data?: { fields?: Record<string, string> } }[];
  };
  const first = body.errors?.[0];
  const fields = Object.values(body.fields ?? first?.data?.fields ?? {});
  if (fields.length > 0) return fields.join('；');
  return body.message ?? first?.message ?? `没有完成（${answer.status}）。`;
}

const post = (body: unknown, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
  signal: signal ?? null,
});

export function loadQueue(query: string, after: string, signal: AbortSignal): Promise<QueuePage> {
  const params = new URLSearchParams(query);
  if (after) params.set('after', after);
  return asked(`/api/requests/queue?${params}`, { signal });
}

export async function loadCounts(signal: AbortSignal): Promise<Record<string, number>> {
  const { counts } = await asked<{ counts: Record<string, number> }>('/api/requests/queue/counts', {
    signal,
  });
  return counts;
}

export async function findByPhone(phone: string): Promise<QueueItem[]> {
  const { items } = await asked<{ items: QueueItem[] }>('/api/requests/queue/phone', post({ phone }));
  return items;
}

export function loadSheet(id: string, signal: AbortSignal): Promise<Sheet> {
  return asked(`/api/requests/${id}/sheet`, { signal });
}

export function loadBeside(id: string, signal: AbortSignal): Promise<BesideRequest> {
  return asked(`/api/requests/${id}/beside`, { signal });
}

export function sayPresence(id: string, signal: AbortSignal): Promise<Presence> {
  return asked(`/api/requests/${id}/presence`, post({}, signal));
}

/** The file of the chosen requests or of the whole list, handed to the browser to keep. */
export async function exportFile(what: { ids: string[] } | { query: string }): Promise<void> {
  const answer = await fetch('/api/requests/queue/export', { credentials: 'include', ...post(what) });
  if (!answer.ok) throw new Refused(await reasonOf(answer));
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = '诉求.csv';
  link.click();
  URL.revokeObjectURL(url);
}

/** A saved view as the browser has it. */
export interface SavedView {
  id: string;
  name: string;
  query: string;
  owner: string;
  ownerName?: string | null;
  sharedWith?: string | null;
}

export async function loadViews(signal: AbortSignal): Promise<SavedView[]> {
  const { docs } = await asked<{ docs: SavedView[] }>('/api/request-views?limit=100&depth=0&sort=name', {
    signal,
  });
  return docs;
}

export async function saveView(view: {
  name: string;
  query: string;
  sharedWith: string | null;
}): Promise<void> {
  await asked('/api/request-views?depth=0', post(view));
}

export async function deleteView(id: string): Promise<void> {
  await asked(`/api/request-views/${id}?depth=0`, { method: 'DELETE' });
}
