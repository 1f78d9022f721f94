import { z } from 'zod';
import { listRows } from '../rules/contract-term';
import { input } from '../verb';

const mostPromises = 20;

/** Fields a contract is signed and corrected with. */
export const feeField = z
  .number({ error: '请填写物业费' })
  .int('物业费以分为单位，要是整数')
  .min(0, '物业费不能是负数')
  .max(99_999, '物业费太大，请核对');

export const promisesField = input
  .text('承诺事项', 4000)
  .transform((text) => listRows(text))
  .refine((rows) => rows.length > 0, '请写下承诺了什么，一行一条')
  .refine((rows) => rows.length <= mostPromises, `最多${mostPromises}条`)
  .refine((rows) => rows.every((row) => row.length <= 200), '每条最多200个字')
  .transform((rows) => rows.join('\n'));
