import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import type { ContractState } from '../labels';
import { overlap, type Term } from '../rules/contract-term';

/** A contract as stored. */
export interface ContractRow extends Term {
  id: string;
  compound: string;
  company: string;
  title: string;
  /** 分 per square metre and month. */
  fee: number;
  /** One to a line. */
  promises: string;
  state: ContractState;
  township: string | null;
  community: string | null;
}

/** The contracts of a compound, inside the transaction. */
export function contractsOf(req: PayloadRequest, compound: string): Promise<ContractRow[]> {
  return leanFind<ContractRow>(
    req.payload,
    'property-contracts',
    {
      where: [{ field: 'compound', equals: compound }],
      columns: [
        'compound',
        'company',
        'title',
        'fee',
        'promises',
        'startsOn',
        'endsOn',
        'endedOn',
        'state',
        'township',
        'community',
      ],
      newestBy: 'startsOn',
      limit: 500,
    },
    req,
  );
}

/** Refuses a term that shares a day with another contract of the compound, or ends before it begins. @throws DomainError validation */
export function refuseOverlap(term: Term, others: readonly ContractRow[]): void {
  if (term.endsOn < term.startsOn) fail('validation', { fields: { endsOn: '结束日期不能早于开始日期' } });
  const other = others.find((one) => overlap(one, term));
  if (!other) return;
  const last = other.endedOn ?? other.endsOn;
  fail('validation', {
    fields: {
      startsOn: `和“${other.title}”重叠：它从${formatPlainDay(other.startsOn)}到${formatPlainDay(last)}`,
    },
  });
}
