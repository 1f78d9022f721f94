import type { Payload } from 'payload';
import { z } from 'zod';
import { type Actor, hasRole } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import {
  chosenColumns,
  columnsShape,
  headOfFile,
  looseRequest,
  mappingLines,
  refuseStrangers,
  releaseColumns,
  storedRun,
} from '@/domain/imports';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { channelKindOf } from './columns-to-choose';
import { channelImports } from './import-fields';

const schema = z.object({
  columns: columnsShape,
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
  const lines = mappingLines(chosenColumns(channelImports[kind].fields, headings, columns));
  await inTransaction({ payload, actor }, async (req) => {
    const chosen = { columns: lines, isPublic: kind === 'requests' && isPublic };
    const channel = String((await releaseColumns(req, id, chosen)).channel);
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
  });
}
