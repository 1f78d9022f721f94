import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { type Actor, actorOf } from '@/access';
import {
  cancelImport,
  confirmImport,
  type ImportKind,
  importIssuesOf,
  isImportKind,
  looseRequest,
  refusedRowsFile,
  startImport,
  storedRun,
  type TableFormat,
  type Work,
} from '@/domain/imports';
import { checkHouseholds, exportHouseholds, householdTemplate, writeHouseholds } from '@/domain/organization';
import {
  accountLineTemplate,
  checkLineFile,
  chooseLineColumns,
  lineColumns,
  startLineImport,
  writeLineFile,
} from '@/domain/property';
import {
  channelTemplate,
  checkChannelFile,
  chooseColumns,
  columnsToChoose,
  startChannelImport,
  writeChannelFile,
} from '@/domain/requests';
import {
  checkRollFile,
  chooseRollColumns,
  rollColumnsOf,
  rollTemplate,
  startRollImport,
  writeRollFile,
} from '@/domain/voting';
import { inBackground } from '@/shared/background-work';
import { fail, isDomainError } from '@/shared/errors';
import { download } from './download';
import { withUpload } from './receive-upload';

/** What the import pages of the admin panel talk to, under /api/import-runs. */
export const importEndpoints: Endpoint[] = [
  { path: '/households/export', method: 'get', handler: answering(exported) },
  { path: '/:kind/template', method: 'get', handler: answering(template) },
  { path: '/:kind', method: 'post', handler: answering(uploaded) },
  { path: '/:id/columns', method: 'get', handler: answering(columns) },
  { path: '/:id/columns', method: 'post', handler: answering(chosen) },
  { path: '/:id/issues', method: 'get', handler: answering(issues) },
  { path: '/:id/refused-rows', method: 'get', handler: answering(refusedRows) },
  { path: '/:id/confirm', method: 'post', handler: answering(confirmed) },
  { path: '/:id/cancel', method: 'post', handler: answering(cancelled) },
];

/** How a file of each kind is gone through, before and after somebody confirmed it. */
const steps: Record<ImportKind, Record<'check' | 'write', (work: Work) => Promise<void>>> = {
  households: { check: checkHouseholds, write: writeHouseholds },
  requests: { check: checkChannelFile, write: writeChannelFile },
  calls: { check: checkChannelFile, write: writeChannelFile },
  'account-lines': { check: checkLineFile, write: writeLineFile },
  'vote-roll': { check: checkRollFile, write: writeRollFile },
};

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

const templateNames: Record<ImportKind, string> = {
  households: '楼栋和户',
  requests: '诉求',
  calls: '来电记录',
  'account-lines': '收支明细',
  'vote-roll': '表决名册',
};

function template(req: PayloadRequest): Response {
  const kind = kindOf(req);
  const format = formatOf(req);
  const content =
    kind === 'households'
      ? householdTemplate(format)
      : kind === 'account-lines'
        ? accountLineTemplate(format)
        : kind === 'vote-roll'
          ? rollTemplate(format)
          : channelTemplate(kind, format);
  return download(content, `${templateNames[kind]}-模板.${format}`, format);
}

async function exported(req: PayloadRequest): Promise<Response> {
  const format = formatOf(req);
  const community = req.searchParams.get('community') ?? '';
  const actor = await actorOf(req);
  const { name, content } = await exportHouseholds({ payload: req.payload, actor, community, format });
  return download(content, `楼栋和户-${name}.${format}`, format);
}

async function uploaded(req: PayloadRequest): Promise<Response> {
  const kind = kindOf(req);
  const call = { payload: req.payload, actor: await actorOf(req) };
  const channel = req.searchParams.get('channel') ?? '';
  const book = req.searchParams.get('book') ?? '';
  const vote = req.searchParams.get('vote') ?? '';
  const { id } = await withUpload(req, ({ name: fileName, content }) => {
    const file = { ...call, fileName, content };
    if (kind === 'households') return startImport({ ...file, kind });
    if (kind === 'account-lines') return startLineImport({ ...file, book });
    if (kind === 'vote-roll') return startRollImport({ ...file, vote });
    return startChannelImport({ ...file, kind, channel });
  });
  if (kind === 'households') afterwards(req, (signal) => steps[kind].check({ ...call, id, signal }));
  return Response.json({ id }, { status: 202 });
}

async function columns(req: PayloadRequest): Promise<Response> {
  const call = await callOf(req);
  const kind = await kindOfRun(call);
  const find =
    kind === 'account-lines' ? lineColumns : kind === 'vote-roll' ? rollColumnsOf : columnsToChoose;
  return Response.json(await find(call));
}

async function chosen(req: PayloadRequest): Promise<Response> {
  await addDataAndFileToRequest(req);
  const call = await callOf(req);
  const { columns: chosenOnes, isPublic } = req.data ?? {};
  const kind = await kindOfRun(call);
  if (kind === 'account-lines') await chooseLineColumns({ ...call, columns: chosenOnes });
  else if (kind === 'vote-roll') await chooseRollColumns({ ...call, columns: chosenOnes });
  else await chooseColumns({ ...call, columns: chosenOnes, isPublic: isPublic === true });
  const { check } = await stepsOf(call);
  afterwards(req, (signal) => check({ ...call, signal }));
  return Response.json({ id: call.id }, { status: 202 });
}

async function issues(req: PayloadRequest): Promise<Response> {
  return Response.json({ issues: await importIssuesOf(await callOf(req)) });
}

async function refusedRows(req: PayloadRequest): Promise<Response> {
  const { name, content } = await refusedRowsFile(await callOf(req));
  return download(content, name, 'csv');
}

async function confirmed(req: PayloadRequest): Promise<Response> {
  await addDataAndFileToRequest(req);
  const call = await callOf(req);
  await confirmImport({ ...call, skipBad: req.data?.skipBad === true });
  const { write } = await stepsOf(call);
  afterwards(req, (signal) => write({ ...call, signal }));
  return Response.json({ id: call.id }, { status: 202 });
}

async function cancelled(req: PayloadRequest): Promise<Response> {
  const call = await callOf(req);
  await cancelImport(call);
  return Response.json({ id: call.id });
}

/** Goes on after the answer; the run itself says how it ended, the log keeps what nobody expected. */
function afterwards(req: PayloadRequest, work: (signal: AbortSignal) => Promise<void>): void {
  inBackground(work, (err) => req.payload.logger.error({ err, msg: 'an import broke off' }));
}

async function callOf(
  req: PayloadRequest,
): Promise<{ payload: PayloadRequest['payload']; actor: Actor; id: string }> {
  return { payload: req.payload, actor: await actorOf(req), id: String(req.routeParams?.id ?? '') };
}

async function stepsOf(work: Pick<Work, 'payload' | 'id'>) {
  return steps[await kindOfRun(work)];
}

async function kindOfRun({ payload, id }: Pick<Work, 'payload' | 'id'>): Promise<ImportKind> {
  return (await storedRun(await looseRequest(payload), id)).kind;
}

function kindOf(req: PayloadRequest): ImportKind {
  const kind = req.routeParams?.kind;
  return isImportKind(kind) ? kind : fail('not-found', { message: '没有这种导入。' });
}

function formatOf(req: PayloadRequest): TableFormat {
  return req.searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv';
}
