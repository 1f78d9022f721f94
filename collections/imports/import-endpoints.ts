import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { type Actor, actorOf } from '@/access';
import {
  type ColumnsToChoose,
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
import {
  checkHelperFile,
  chooseHelperColumns,
  helperColumnsOf,
  helperTemplate,
  startHelperImport,
  writeHelperFile,
} from '@/domain/neighbourhood';
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
  checkMemberFile,
  chooseMemberColumns,
  memberColumnsOf,
  memberTemplate,
  startMemberImport,
  writeMemberFile,
} from '@/domain/service';
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

type Call = Pick<Work, 'payload' | 'actor' | 'id'>;
type Start = Omit<Parameters<typeof startImport>[0], 'kind' | 'mapsColumns' | 'details'>;

/** How files of one kind come in and are gone through, before and after somebody confirmed them. */
interface ImportDoor {
  /** What the template's file is called. */
  name: string;
  template: (format: TableFormat) => AsyncIterable<Uint8Array>;
  /** `asked` reads what the address says the file belongs to. */
  start: (file: Start, asked: (name: string) => string) => Promise<{ id: string }>;
  /** The columns to choose, and what was chosen; kinds with columns of their own names have neither. */
  columns?: (call: Call) => Promise<ColumnsToChoose>;
  choose?: (call: Call & { columns: Record<string, number>; isPublic: boolean }) => Promise<unknown>;
  check: (work: Work) => Promise<void>;
  write: (work: Work) => Promise<void>;
}

const channelDoor = (kind: 'requests' | 'calls', name: string): ImportDoor => ({
  name,
  template: (format) => channelTemplate(kind, format),
  start: (file, asked) => startChannelImport({ ...file, kind, channel: asked('channel') }),
  columns: columnsToChoose,
  choose: chooseColumns,
  check: checkChannelFile,
  write: writeChannelFile,
});

const doors: Record<ImportKind, ImportDoor> = {
  households: {
    name: '楼栋和户',
    template: householdTemplate,
    start: (file) => startImport({ ...file, kind: 'households' }),
    check: checkHouseholds,
    write: writeHouseholds,
  },
  requests: channelDoor('requests', '诉求'),
  calls: channelDoor('calls', '来电记录'),
  'account-lines': {
    name: '收支明细',
    template: accountLineTemplate,
    start: (file, asked) => startLineImport({ ...file, book: asked('book') }),
    columns: lineColumns,
    choose: chooseLineColumns,
    check: checkLineFile,
    write: writeLineFile,
  },
  'vote-roll': {
    name: '表决名册',
    template: rollTemplate,
    start: (file, asked) => startRollImport({ ...file, vote: asked('vote') }),
    columns: rollColumnsOf,
    choose: chooseRollColumns,
    check: checkRollFile,
    write: writeRollFile,
  },
  members: {
    name: '党员名册',
    template: memberTemplate,
    start: (file, asked) => startMemberImport({ ...file, community: asked('community') }),
    columns: memberColumnsOf,
    choose: chooseMemberColumns,
    check: checkMemberFile,
    write: writeMemberFile,
  },
  'legal-helpers': {
    name: '法律明白人',
    template: helperTemplate,
    start: (file) => startHelperImport(file),
    columns: helperColumnsOf,
    choose: chooseHelperColumns,
    check: checkHelperFile,
    write: writeHelperFile,
  },
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

function template(req: PayloadRequest): Response {
  const { name, template: fileOf } = doors[kindOf(req)];
  const format = formatOf(req);
  return download(fileOf(format), `${name}-模板.${format}`, format);
}

async function exported(req: PayloadRequest): Promise<Response> {
  const format = formatOf(req);
  const community = req.searchParams.get('community') ?? '';
  const actor = await actorOf(req);
  const { name, content } = await exportHouseholds({ payload: req.payload, actor, community, format });
  return download(content, `楼栋和户-${name}.${format}`, format);
}

async function uploaded(req: PayloadRequest): Promise<Response> {
  const { start, columns: choosable, check } = doors[kindOf(req)];
  const call = { payload: req.payload, actor: await actorOf(req) };
  const asked = (name: string) => req.searchParams.get(name) ?? '';
  const { id } = await withUpload(req, ({ name: fileName, content }) =>
    start({ ...call, fileName, content }, asked),
  );
  if (!choosable) afterwards(req, (signal) => check({ ...call, id, signal }));
  return Response.json({ id }, { status: 202 });
}

async function columns(req: PayloadRequest): Promise<Response> {
  const call = await callOf(req);
  const { columns: find } = await doorOf(call);
  if (!find) fail('invalid-state', { message: '这种文件的列名是固定的，不用选。' });
  return Response.json(await find(call));
}

async function chosen(req: PayloadRequest): Promise<Response> {
  await addDataAndFileToRequest(req);
  const call = await callOf(req);
  const { choose, check } = await doorOf(call);
  if (!choose) fail('invalid-state', { message: '这种文件的列名是固定的，不用选。' });
  // What came is checked where it is used.
  const columns = req.data?.columns as Record<string, number>;
  await choose({ ...call, columns, isPublic: req.data?.isPublic === true });
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
  const { write } = await doorOf(call);
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

async function doorOf({ payload, id }: Pick<Work, 'payload' | 'id'>): Promise<ImportDoor> {
  return doors[(await storedRun(await looseRequest(payload), id)).kind];
}

function kindOf(req: PayloadRequest): ImportKind {
  const kind = req.routeParams?.kind;
  return isImportKind(kind) ? kind : fail('not-found', { message: '没有这种导入。' });
}

function formatOf(req: PayloadRequest): TableFormat {
  return req.searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv';
}
