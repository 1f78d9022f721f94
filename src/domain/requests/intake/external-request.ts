import { z } from 'zod';
import { type FieldMessages, fail } from '@/shared/errors';
import { parseMoment } from '../import/request-row-of';

const text = (label: string, most: number) =>
  z.string(`${label}须是文字`).trim().max(most, `${label}最多${most}字`);
const needed = (label: string, most: number) =>
  z.string(`请填写${label}`).trim().min(1, `请填写${label}`).max(most, `${label}最多${most}字`);

/** What an outside channel sends about one request; the description of the API is made from it. */
export const externalRequestSchema = z.object(
  {
    number: needed('渠道编号', 100).meta({
      description: 'The channel’s own number. Sending it again files nothing new.',
    }),
    title: needed('标题', 100),
    body: needed('内容', 5000)
      .min(5, '内容至少5个字')
      .meta({ description: 'The citizen’s words, unchanged.' }),
    submittedAt: z
      .string('请填写提交时间')
      .trim()
      .max(40, '提交时间太长')
      .meta({
        description:
          'When the citizen sent it: ISO 8601, or `2026-11-23 09:30:00` in Asia/Shanghai. Not in the future. Clocks run from receipt.',
        examples: ['2026-11-23T09:30:00+08:00'],
      }),
    place: text('位置', 100)
      .optional()
      .meta({ description: 'Free text; a compound or community named in it is recognized.' }),
    requester: z
      .object({ name: text('姓名', 40).optional(), phone: text('电话', 40).optional() }, 'requester 须是对象')
      .optional(),
    confidential: z
      .boolean('confidential 须是 true 或 false')
      .optional()
      .meta({ description: 'Identity is kept from the unit that handles it.' }),
    category: text('分类', 200)
      .optional()
      .meta({ description: 'Id, full path (`城乡建设 / 供热`) or unambiguous name of a category.' }),
  },
  '请求内容须是一个 JSON 对象',
);

/** A checked request; `submittedAt` as a moment. */
export type ExternalRequest = Omit<z.output<typeof externalRequestSchema>, 'submittedAt'> & {
  submittedAt: Date;
};

/**
 * Reads the body of a call. `null` counts as not given; what we do not know is left alone (the raw record has it).
 * @throws DomainError validation with messages under the names the caller used (`requester.phone`)
 */
export function parseExternalRequest(raw: string): ExternalRequest {
  let given: unknown;
  try {
    given = JSON.parse(raw.replace(/^\ufeff/, ''), (_key, value: unknown) =>
      value === null ? undefined : value,
    );
  } catch (cause) {
    return fail('validation', {
      message: '请求内容不是有效的 JSON。',
      fields: { '': '不是有效的 JSON' },
      cause,
    });
  }
  const parsed = externalRequestSchema.safeParse(given);
  const fields: FieldMessages = {};
  for (const issue of parsed.error?.issues ?? []) fields[issue.path.join('.')] ??= issue.message;
  const typed: unknown =
    typeof given === 'object' && given !== null && 'submittedAt' in given ? given.submittedAt : '';
  const submittedAt = typeof typed === 'string' ? parseMoment(typed.trim()) : null;
  if (!submittedAt) fields.submittedAt ??= '看不懂提交时间，请写成 2026-11-23T09:30:00+08:00';
  if (!parsed.success || !submittedAt) fail('validation', { fields });
  return { ...parsed.data, submittedAt };
}
