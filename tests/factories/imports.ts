import ExcelJS from 'exceljs';
import { expect } from 'vitest';
import type { TestApp } from './app';

type Rows = readonly (string | number)[][];

/** The pages of one kind of import as somebody's browser uses them. */
export function importsAs(
  app: () => { app: TestApp; cookie: string },
  /** Kind and what the rows go into, as the address says it. */
  into: () => string,
  headings: readonly string[],
) {
  const api = async (path: string, init: RequestInit = {}) => {
    const { app: running, cookie } = app();
    const json: Record<string, string> =
      init.body instanceof FormData ? {} : { 'content-type': 'application/json' };
    const answer = await running.fetch(`/api/import-runs/${path}`, {
      ...init,
      headers: { cookie, origin: running.url, ...json },
    });
    return { status: answer.status, body: await answer.json() };
  };

  async function settled(id: string): Promise<Record<string, unknown>> {
    for (let tries = 0; tries < 200; tries += 1) {
      const { body } = await api(`${id}?depth=0`);
      if (!['receiving', 'checking', 'importing'].includes(body.status)) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the run does not end');
  }

  /** Uploads the rows as a workbook. */
  async function send(rows: Rows) {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('名册').addRows([[...headings], ...rows]);
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(await workbook.xlsx.writeBuffer())]), '名册.xlsx');
    return api(into(), { method: 'POST', body });
  }

  /** Uploads them, takes the columns as guessed, and waits for the dry run. */
  async function checked(rows: Rows) {
    const { status, body } = await send(rows);
    expect(status, JSON.stringify(body)).toBe(202);
    const { body: guess } = await api(`${body.id}/columns`);
    await api(`${body.id}/columns`, { method: 'POST', body: JSON.stringify({ columns: guess.chosen }) });
    return settled(body.id);
  }

  /** Checks them and imports what is right. */
  async function imported(rows: Rows) {
    const { id } = await checked(rows);
    await api(`${id}/confirm`, { method: 'POST', body: JSON.stringify({ skipBad: true }) });
    return settled(String(id));
  }

  return { api, settled, send, checked, imported };
}
