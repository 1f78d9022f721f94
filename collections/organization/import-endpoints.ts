import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { actorOf } from '@/access';
import {
  cancelImport,
  checkImport,
  confirmImport,
  exportHouseholds,
  householdTemplate,
  importIssuesOf,
  performImport,
  startImport,
  type TableFormat,
} from '@/domain/organization';
import { inBackground } from '@/shared/background-work';
import { fail, isDomainError } from '@/shared/errors';

/** What the import page of the admin panel talks to, under /api/import-runs. */
export const importEndpoints: Endpoint[] = [
  { path: '/households/template', method: 'get', handler: answering(template) },
  { path: '/households/export', method: 'get', handler: answering(exported) },
  { path: '/households', method: 'post', handler: answering(uploaded) },
  { path: '/:id/issues', method: 'get', handler: answering(issues) },
  { path: '/:id/confirm', method: 'post', handler: answering(confirmed) },
  { path: '/:id/cancel', method: 'post', handler: answering(cancelled) },
];

/** Domain errors become their coded answer; anything else goes on to Payload's own handling and log. */
function answering(handler: Endpoint['handler']): Endpoint['handler'] {
  return async (req) => {
    try {
      return await handler(req);
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const { code, message, fields, status } = error;
      return Response.json({ code, message, fields }, { status });
    }
  };
}

function template(req: PayloadRequest): Response {
  const format = formatOf(req);
  return download(householdTemplate(format), `楼栋和户-模板.${format}`, format);
}

async function exported(req: PayloadRequest): Promise<Response> {
  const format = formatOf(req);
  const community = req.searchParams.get('community') ?? '';
  const actor = await actorOf(req);
  const { name, content } = await exportHouseholds({ payload: req.payload, actor, community, format });
  return download(content, `楼栋和户-${name}.${format}`, format);
}

async function uploaded(req: PayloadRequest): Promise<Response> {
  await addDataAndFileToRequest(req);
  const actor = await actorOf(req);
  if (!req.file) fail('validation', { fields: { file: '请选择要导入的文件' } });
  const { name, data } = req.file;
  const call = { payload: req.payload, actor };
  const { id } = await startImport({ ...call, fileName: name, bytes: data });
  afterwards(req, (signal) => checkImport({ ...call, id, signal }));
  return Response.json({ id }, { status: 202 });
}

async function issues(req: PayloadRequest): Promise<Response> {
  const id = idOf(req);
  return Response.json({
    issues: await importIssuesOf({ payload: req.payload, actor: await actorOf(req), id }),
  });
}

async function confirmed(req: PayloadRequest): Promise<Response> {
  await addDataAndFileToRequest(req);
  const call = { payload: req.payload, actor: await actorOf(req), id: idOf(req) };
  await confirmImport({ ...call, skipBad: req.data?.skipBad === true });
  afterwards(req, (signal) => performImport({ ...call, signal }));
  return Response.json({ id: call.id }, { status: 202 });
}

async function cancelled(req: PayloadRequest): Promise<Response> {
  const id = idOf(req);
  await cancelImport({ payload: req.payload, actor: await actorOf(req), id });
  return Response.json({ id });
}

/** Goes on after the answer; the run itself says how it ended, the log keeps what nobody expected. */
function afterwards(req: PayloadRequest, work: (signal: AbortSignal) => Promise<void>): void {
  inBackground(work, (err) => req.payload.logger.error({ err, msg: 'an import broke off' }));
}

function idOf(req: PayloadRequest): string {
  return String(req.routeParams?.id ?? '');
}

function formatOf(req: PayloadRequest): TableFormat {
  return req.searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv';
}

const contentTypes: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function download(content: AsyncIterable<Uint8Array>, fileName: string, format: TableFormat): Response {
  const iterator = content[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': contentTypes[format],
      'content-disposition': `attachment; filename="households.${format}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'private, no-store',
    },
  });
}
