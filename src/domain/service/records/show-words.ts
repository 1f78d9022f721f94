import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { serviceRecordsTag } from './labels';
import { keptFromPublic, maskedText, namesOfServed } from './masked-text';
import { holdRecord, membersOfAccount } from './record-row';
import { writeHistory } from './write-history';

const schema = z.object({ id: input.id('服务记录'), shown: z.boolean() });

/**
 * The member keeps what they wrote of a service from the public, or shows it masked again, also once it is verified; day, kind and length
 * stay public. Nothing happens the second time. @throws DomainError forbidden, invalid-state, not-found
 */
export async function showRecordWords(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, shown } = parseInput(schema, call);
  const { actor } = call;
  return runVerb(call, async (req) => {
    const row = await holdRecord(req, id);
    const own = actor.userId === null ? [] : await membersOfAccount(req.payload, actor.userId, req);
    if (!own.some((member) => member.id === row.member))
      fail('forbidden', { message: '只能改自己的服务记录。' });
    if (row.state === 'withdrawn') fail('invalid-state', { message: '撤回的记录本来就不公开。' });
    if ((row.maskedText !== keptFromPublic) !== shown) {
      await updateColumns(req, 'service-records', id, {
        maskedText: shown ? await maskedText(req, row.text, row, namesOfServed(row.served)) : keptFromPublic,
      });
      await writeHistory(req, actor, row, {
        verb: 'words',
        label: shown ? '公开做了什么' : '不公开做了什么',
      });
      await touchPages(req, serviceRecordsTag);
    }
    return {
      result: { id },
      action: shown ? 'service-record.words-shown' : 'service-record.words-hidden',
      subject: { collection: 'service-records', id },
    };
  });
}
