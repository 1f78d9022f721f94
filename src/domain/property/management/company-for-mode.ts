import { fail } from '@/shared/errors';
import type { ManagementMode } from '../labels';

/** The company of a mode: needed for a company's management, none for the others. @throws DomainError validation */
export function requireCompanyForMode(mode: ManagementMode, company: string | undefined): string | null {
  if (mode === 'company' && !company) fail('validation', { fields: { company: '请选择物业企业' } });
  return mode === 'company' ? (company ?? null) : null;
}
