import type { PayloadRequest } from 'payload';
import { companyName } from '../companies/company-row';
import type { ManagementMode } from '../labels';
import { lineOf } from '../management/line';
import { spanAt } from '../rules/management-line';

/** Who puts it right where no company manages: the words residents know. */
const byMode: Record<Exclude<ManagementMode, 'company'>, string> = {
  unmanaged: '社区（这个小区没有人管）',
  'self-managed': '小区自管会',
  'well-managed': '小区自管会',
};

/** Who manages the compound at this moment: the company under contract, the residents' committee, or nobody but the community. */
export async function responsibleAt(
  req: PayloadRequest,
  compound: string,
  at: Date,
): Promise<{ company: string | null; responsibleName: string }> {
  const span = spanAt(await lineOf(req, compound), at);
  if (!span) return { company: null, responsibleName: '社区（没有登记由谁管）' };
  if (span.mode !== 'company') return { company: null, responsibleName: byMode[span.mode] };
  return { company: span.company, responsibleName: (await companyName(req, span.company)) ?? '物业企业' };
}
