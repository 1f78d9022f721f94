import { z } from 'zod';
import { input, placeColumns, type VerbCall } from '@/domain/organization';
import { bindFiles, filesOf, mostFiles } from '@/domain/property';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { moveActivity } from './move';

const schema = z.object({
  id: input.id('活动'),
  summary: input.text('小结', 2000),
  servedCount: z
    .number({ error: '请填写服务了多少人，没有填0' })
    .int('人数是整数')
    .min(0, '人数不能小于0')
    .max(100_000, '人数太大，请核对'),
  /** 分; 0 when it cost nothing. */
  cost: z
    .number({ error: '请填写花了多少元，没花钱填0' })
    .int('最多两位小数')
    .min(0, '花费不能小于0')
    .max(1_000_000_000, '最多一千万元'),
  payer: input.optionalText('谁出的钱', 60),
  files: z.array(z.string()).default([]),
  /** Who in the pictures agreed, and how that is known. */
  photoConsent: input.optionalText('照片里的人同意的说明', 200),
});

/**
 * Writes what came of an activity, with photos; public at once. Photos need a note that the people in them agree (个人信息保护法 25).
 * May be put right later; photos are added to those there. @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function writeSummary(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, files, payer, photoConsent, ...given } = parseInput(schema, call);
  return moveActivity(call, {
    id,
    verb: 'write-summary',
    work: async (req, row, at) => {
      const consent = photoConsent ?? row.photoConsent;
      if (files.length > 0 && !consent)
        fail('validation', { fields: { photoConsent: '有照片的，请写明照片里的人怎么同意的' } });
      if (given.cost > 0 && !payer) fail('validation', { fields: { payer: '花了钱的，请写明谁出的' } });
      const before = (await filesOf(req.payload, [id])).get(id) ?? [];
      if (before.length + files.length > mostFiles)
        fail('validation', { fields: { files: `照片一共最多${mostFiles}张，已经有${before.length}张` } });
      await bindFiles(req, {
        ids: files,
        actor: call.actor,
        subjectKind: 'activities',
        subject: id,
        isPublic: true,
        place: placeColumns(row),
      });
      return {
        columns: {
          ...given,
          payer: given.cost > 0 ? (payer ?? null) : null,
          photoConsent: consent ?? null,
          summaryAt: row.summaryAt ?? at.toISOString(),
        },
        detail: files.length > 0 ? `附照片${files.length}张，${consent}` : null,
      };
    },
  });
}
