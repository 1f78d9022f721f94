import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { type FormLimits, fieldErrors, formStatus, parseForm, submittedValues } from '@/portal/shared';

/** What the test server answers: what was read, or why it was refused. */
export interface FormAnswer {
  status: number;
  values: Record<string, string | string[]>;
  files: { field: string; name: string; type: string; size: number; path: string; present: boolean }[];
  errors: Record<string, string>;
}

/** A server with one route that reads a form with these limits and says what it read. */
export async function startFormServer(limits: Partial<FormLimits> = {}) {
  const app = express();
  app.post('/', async (req, res) => {
    try {
      const { values, files } = await parseForm(req, limits);
      const seen = files.map(({ field, name, type, size, path }) => ({
        field,
        name,
        type,
        size,
        path,
        present: existsSync(path),
      }));
      res.json({ values, files: seen, errors: {} });
    } catch (error) {
      res
        .status(formStatus(error))
        .json({ values: submittedValues(error), files: [], errors: fieldErrors(error) });
    }
  });
  const server = await new Promise<Server>((resolve) => {
    const started: Server = app.listen(0, '127.0.0.1', () => resolve(started));
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  return {
    port,
    url,
    async post(body: BodyInit, headers: Record<string, string> = {}): Promise<FormAnswer> {
      const response = await fetch(url, { method: 'POST', body, headers });
      return { status: response.status, ...((await response.json()) as Omit<FormAnswer, 'status'>) };
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The smallest PNG there is: one pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A multipart body out of values and files. */
export function multipart(
  values: Record<string, string>,
  files: [field: string, name: string, content: Buffer | string][],
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  for (const [field, name, content] of files) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    form.append(field, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name);
  }
  return form;
}
