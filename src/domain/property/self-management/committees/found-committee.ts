import { z } from 'zod';
import { insertRow, isUniqueViolation, leanFind } from '@/database';
import { valuesOf } from '@/domain/organization';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { bindFiles } from '../../files';
import {
  authorizeKeeper,
  day,
  holdCompound,
  input,
  placeOf,
  runPropertyVerb,
  today,
  type VerbCall,
} from '../../verb';
import { committeeKindLabels } from '../labels';

const schema = z.object({
  compound: input.id('小区'),
  kind: z.enum(valuesOf(committeeKindLabels), { error: '请选择种类' }),
  name: input.text('名称', 60),
  foundedOn: day('成立日期'),
  recordNumber: input.optionalText('备案号', 60),
  evidence: input.text('凭据', 1000),
  files: z.array(z.string()).default([]),
});

/**
 * Records that the residents of a compound have a committee. One of a kind works at a time; the next comes when it has ended.
 * @throws DomainError validation, conflict, not-found, forbidden
 */
export async function foundCommittee(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { compound: compoundId, files, recordNumber, ...given } = parseInput(schema, call);
  if (given.foundedOn > today()) fail('validation', { fields: { foundedOn: '成立日期不能晚于今天' } });
  const { kind, name, foundedOn } = given;
  const refuse = (): never =>
    fail('conflict', {
      message: `这个小区已经有${committeeKindLabels[kind]}在工作。换届的，先在它的页面上登记结束。`,
    });
  try {
    return await runPropertyVerb(call, async (req) => {
      const compound = await holdCompound(req, compoundId);
      authorizeKeeper(call.actor, placeOf(compound));
      const past = await leanFind<{ endedOn: string | null }>(
        req.payload,
        'committees',
        {
          where: [
            { field: 'compound', equals: compound.id },
            { field: 'kind', equals: kind },
          ],
          columns: ['endedOn'],
          newestBy: 'foundedOn',
          limit: 100,
        },
        req,
      );
      if (past.some(({ endedOn }) => !endedOn)) refuse();
      const id = newId();
      const place = placeOf(compound);
      await insertRow(req, 'committees', {
        id,
        ...place,
        ...given,
        recordNumber: recordNumber || null,
        recordedByName: call.actor.name,
        termKey: `${compound.id}:${kind}:${past.length + 1}`,
      });
      await bindFiles(req, {
        ids: files,
        actor: call.actor,
        subjectKind: 'committees',
        subject: id,
        isPublic: true,
        place,
      });
      return {
        result: { id },
        action: 'committee.founded',
        subject: { collection: 'committees', id },
        summary: `${compound.name}：${name}`,
        step: { label: '登记成立', detail: `${name}，${formatPlainDay(foundedOn)}成立`, place },
      };
    });
  } catch (error) {
    if (isUniqueViolation(error)) refuse();
    throw error;
  }
}
