/** A run as the page shows it. */
export interface RunState {
  id: string;
  fileName: string;
  status: 'checking' | 'checked' | 'importing' | 'interrupted' | 'done' | 'failed' | 'cancelled';
  rowsRead: number;
  progressAt?: string | null;
  rowsTotal?: number | null;
  rowsCreated: number;
  rowsUpdated: number;
  rowsUnchanged: number;
  rowsRefused: number;
  message?: string | null;
  ignoredColumns?: string | null;
}

export interface IssueLine {
  line: number;
  column: string;
  message: string;
}

const base = '/api/import-runs';

/** Sends the file in; answers the id of the run. @throws Error with a sentence for the person */
export async function upload(file: File): Promise<string> {
  const body = new FormData();
  body.append('file', file);
  const answer = await call<{ id: string }>(`${base}/households`, { method: 'POST', body });
  return answer.id;
}

export function loadRun(id: string): Promise<RunState> {
  return call<RunState>(`${base}/${id}?depth=0`);
}

export async function loadIssues(id: string): Promise<IssueLine[]> {
  return (await call<{ issues: IssueLine[] }>(`${base}/${id}/issues`)).issues;
}

export function confirmRun(id: string, skipBad: boolean): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return call(`${base}/${id}/confirm`, { method: 'POST', headers, body: JSON.stringify({ skipBad }) });
}

export function cancelRun(id: string): Promise<unknown> {
  return call(`${base}/${id}/cancel`, { method: 'POST' });
}

async function call<Answer>(url: string, init?: RequestInit): Promise<Answer> {
  const answer = await fetch(url, { credentials: 'same-origin', ...init });
  const body = (await answer.json()) as Answer & {
    message?: string;
    fields?: Record<string, string>;
    errors?: { message: string }[];
  };
  if (!answer.ok) {
    throw new Error(
      Object.values(body.fields ?? {})[0] ??
        body.message ??
        body.errors?.[0]?.message ??
        '没有成功，请再试一次。',
    );
  }
  return body;
}
