/** A run as the page shows it. */
export interface RunState {
  id: string;
  fileName: string;
  status:
    | 'receiving'
    | 'mapping'
    | 'checking'
    | 'checked'
    | 'importing'
    | 'interrupted'
    | 'done'
    | 'failed'
    | 'cancelled';
  rowsRead: number;
  progressAt?: string | null;
  rowsTotal?: number | null;
  rowsCreated: number;
  rowsUpdated: number;
  rowsUnchanged: number;
  rowsRefused: number;
  message?: string | null;
  ignoredColumns?: string | null;
  keepsRefused?: boolean | null;
}

export interface IssueLine {
  line: number;
  column: string;
  message: string;
}

/** What can be chosen where columns are looked at. */
export interface ColumnChoices {
  fields: { name: string; label: string; help: string; required: boolean }[];
  columns: { heading: string; examples: string[] }[];
  chosen: Record<string, number>;
  isKept: boolean;
  isPublic: boolean;
}

/** A refusal with a sentence for the person, and one for each field that it names. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
  }
}

const base = '/api/import-runs';

/** Sends the file in; answers the id of the run. @throws Refusal */
export async function upload(
  kind: string,
  file: File,
  about: Record<string, string | null | undefined> = {},
): Promise<string> {
  const body = new FormData();
  body.append('file', file);
  const query = new URLSearchParams(
    Object.entries(about).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return (await call<{ id: string }>(`${base}/${kind}?${query}`, { method: 'POST', body })).id;
}

export function loadRun(id: string): Promise<RunState> {
  return call<RunState>(`${base}/${id}?depth=0`);
}

export async function loadIssues(id: string): Promise<IssueLine[]> {
  return (await call<{ issues: IssueLine[] }>(`${base}/${id}/issues`)).issues;
}

export function loadColumns(id: string): Promise<ColumnChoices> {
  return call<ColumnChoices>(`${base}/${id}/columns`);
}

export function sendColumns(
  id: string,
  choice: { columns: Record<string, number>; isPublic: boolean },
): Promise<unknown> {
  return post(`${base}/${id}/columns`, choice);
}

export function confirmRun(id: string, skipBad: boolean): Promise<unknown> {
  return post(`${base}/${id}/confirm`, { skipBad });
}

export function cancelRun(id: string): Promise<unknown> {
  return call(`${base}/${id}/cancel`, { method: 'POST' });
}

export const refusedRowsHref = (id: string) => `${base}/${id}/refused-rows`;

function post(url: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return call(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function call<Answer>(url: string, init?: RequestInit): Promise<Answer> {
  const answer = await fetch(url, { credentials: 'same-origin', ...init });
  const body = (await answer.json()) as Answer & {
    message?: string;
    fields?: Record<string, string>;
    errors?: { message: string }[];
  };
  if (!answer.ok) {
    throw new Refusal(
      Object.values(body.fields ?? {})[0] ??
        body.message ??
        body.errors?.[0]?.message ??
        '没有成功，请再试一次。',
      body.fields,
    );
  }
  return body;
}
