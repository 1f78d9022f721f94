import { z } from 'zod';
import type { VerbCall } from '@/domain/organization';
import { extendedDeadline } from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { input } from '../verb';
import { moveRectification } from './move';
import { rectificationLimit } from './settings';

const askSchema = z.object({
  id: input.id('整改'),
  days: z.coerce.number({ error: '请填写要延几个工作日' }).int('请填整数').min(1, '至少1个工作日'),
  reason: input.text('为什么要延期', 300),
});

/** Whoever manages the compound asks for more time: once, before the deadline, within the days of the settings. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function askExtension(call: VerbCall & z.input<typeof askSchema>): Promise<{ id: string }> {
  const { id, days, reason } = parseInput(askSchema, call);
  return moveRectification(call, {
    id,
    verb: 'ask-extension',
    work: async (req, row, at) => {
      if (row.extension) fail('invalid-state', { message: '延期只能申请一次，这项整改已经申请过。' });
      if (new Date(row.dueAt) < at)
        fail('invalid-state', { message: '已经超过期限，不能再申请延期，请尽快改好报上来。' });
      const { value } = await rectificationLimit(req.payload, 'property.rectification-extension-most', req);
      if (days > value) fail('validation', { fields: { days: `最多延${value}个工作日` } });
      return {
        columns: { extension: 'asked', extensionDays: days, extensionReason: reason },
        step: { note: `申请延期${days}个工作日。`, reason },
      };
    },
  });
}

const decideSchema = z.object({
  id: input.id('整改'),
  granted: z.boolean({ error: '请选择是否同意' }),
  note: input.optionalText('说明', 300),
});

/** The community answers: more working days after the deadline that stands, or none with the reason. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function decideExtension(
  call: VerbCall & z.input<typeof decideSchema>,
): Promise<{ id: string }> {
  const { id, granted, note } = parseInput(decideSchema, call);
  if (!granted && !note) fail('validation', { fields: { note: '不同意的，请写明原因' } });
  return moveRectification(call, {
    id,
    verb: 'decide-extension',
    work: async (_req, row) => {
      if (row.extension !== 'asked') fail('invalid-state', { message: '没有等着答复的延期申请。' });
      const days = row.extensionDays ?? 0;
      if (!granted) {
        return {
          columns: { extension: 'refused' },
          step: { label: '没有同意延期', note: `申请延期${days}个工作日，没有同意。`, reason: note ?? null },
        };
      }
      const more = { value: days, unit: 'day', dayKind: 'working', source: '社区同意延期。' } as const;
      const due = extendedDeadline(new Date(row.dueAt), more);
      const dueAt = due.at.toISOString();
      const why = row.extensionReason ? `原因：${row.extensionReason}` : '';
      return {
        columns: {
          extension: 'granted',
          dueAt,
          dueReason: due.reason,
          dueProvisional: due.provisional,
          nextCheckAt: dueAt,
        },
        step: {
          label: '同意延期',
          note: `延期${days}个工作日，到${formatDate(due.at)}为止。${why}`,
          reason: note ?? null,
          dueAt,
        },
      };
    },
  });
}
