import type { Payload } from 'payload';
import { z } from 'zod';
import { type Actor, hasRole } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { looseRequest, refuseStrangers, saveRun, storedRun } from '@/domain/imports';
import { now } from '@/shared/clock';
import { type FieldMessages, fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { comparable, mappingLines } from './column-mapping';
import { channelKindOf } from './columns-to-choose';
import { headOfFile } from './file-head';
import { type ChannelImportKind, channelImports } from './import-fields';

const schema = z.object({
  columns: z.record(z.string().max(40), z.int('请重新选择列').min(0).max(499), '请选择每一项在哪一列'),
  isPublic: z.boolean().default(false),
});

/**
 * Says which column of a run's file is what (field → place in the file), keeps it with the channel for its next file, and releases
 * the dry run. Can be said again until the import begins.
 * @throws DomainError forbidden, invalid-state, validation naming the fields
 */
export async function chooseColumns(
  call: { payload: Payload; actor: Actor; id: string } & z.input<typeof schema>,
): Promise<void> {
  const { payload, actor, id } = call;
  if (!hasRole(actor, 'administrator', 'operator', 'supervisor')) fail('forbidden');
  const { columns, isPublic } = parseInput(schema, call);
  const asked = await storedRun(await looseRequest(payload), id);
  refuseStrangers(actor, asked);
  const kind = channelKindOf(asked.kind);
  const { headings } = await headOfFile(payload, id);
  const lines = mappingLines(checked(kind, headings, columns));
  await inTransaction({ payload, actor }, async (req) => {
    const run = await storedRun(req, id);
    if (run.status !== 'mapping' && run.status !== 'checked')
      fail('invalid-state', { message: '这次导入已经开始，不能再改列。' });
    const channel = String(run.channel);
    await payload.db.updateOne({
      collection: 'channels',
      id: channel,
      data: { [channelImports[kind].kept]: lines },
      req,
      returning: false,
    });
    await recordEvent({
      req,
      actor,
      action: 'channels.columns-kept',
      subject: { collection: 'channels', id: channel },
      summary: lines.replaceAll('\n', '，').slice(0, 400),
    });
    await saveRun(req, id, {
      columns: lines,
      isPublic: kind === 'requests' && isPublic,
      status: 'checking',
      rowsRead: 0,
      message: null,
      startedAt: now().toISOString(),
      progressAt: now().toISOString(),
    });
  });
}

/** The chosen headings by field. @throws DomainError validation */
function checked(
  kind: ChannelImportKind,
  headings: readonly string[],
  columns: Readonly<Record<string, number>>,
): Map<string, string> {
  const problems: FieldMessages = {};
  const chosen = new Map<string, string>();
  const used = new Map<number, string>();
  for (const { name, label, required } of channelImports[kind].fields) {
    const index = columns[name];
    if (index === undefined) {
      if (required) problems[name] = `请选择“${label}”在哪一列`;
      continue;
    }
    const heading = headings[index] ?? '';
    const other = used.get(index);
    if (heading === '') problems[name] = '这一列没有列名，请在文件里补上再上传';
    else if (other) problems[name] = `“${heading}”已经用作“${other}”`;
    else if (headings.filter((one) => comparable(one) === comparable(heading)).length > 1)
      problems[name] = `文件里有几列都叫“${heading}”，请先改成不同的名称`;
    used.set(index, label);
    chosen.set(name, heading);
  }
  if (Object.keys(problems).length > 0)
    fail('validation', { message: Object.values(problems)[0], fields: problems });
  return chosen;
}
