import type { PayloadRequest } from 'payload';
import { readRow } from '@/database';
import { fail } from '@/shared/errors';

/** A company as verbs need it. */
export interface CompanyRow {
  id: string;
  name: string;
  active: boolean | null;
  township: string | null;
  community: string | null;
}

/** A company that may take something on. @throws DomainError validation */
export async function activeCompany(req: PayloadRequest, id: string): Promise<CompanyRow> {
  const company = await readRow<CompanyRow>(req.payload, 'property-companies', id, req);
  if (!company) fail('validation', { fields: { company: '没有找到这家物业企业' } });
  if (company.active === false) fail('validation', { fields: { company: `“${company.name}”已经停用` } });
  return company;
}

/** What a company is called; null for none. */
export async function companyName(req: PayloadRequest, id: string | null): Promise<string | null> {
  const company = id ? await readRow<CompanyRow>(req.payload, 'property-companies', id, req) : null;
  return company?.name ?? null;
}
