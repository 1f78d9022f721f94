import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { recordStep } from '../record-step';
import { type AssociationRow, holdAssociation } from './association-row';
import { associationShape } from './found-association';
import { requireKeeper } from './keeps';
import { associationsTag } from './labels';
import { refuseSameName } from './same-name';
import { findInSearch } from './search';

const schema = z.object({ id: input.id('协会、队伍'), ...associationShape });

/** Puts what is said of an association right. @throws DomainError validation, forbidden, invalid-state (closed), conflict (one of that name and kind), not-found */
export async function changeAssociation(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, ...given } = parseInput(schema, call);
  return runVerb(call, async (req) => {
    const row = await holdAssociation(req, id);
    requireKeeper(call.actor, row);
    requireActive(row);
    await refuseSameName(req, { community: row.community, kind: given.kind, name: given.name }, id);
    await updateColumns(req, 'associations', id, {
      ...given,
      venue: given.venue ?? null,
      charter: given.charter ?? null,
      updatedAt: now().toISOString(),
    });
    await findInSearch(req, { ...row, ...given });
    await recordStep(req, { kind: 'associations', id, place: row, actor: call.actor }, { label: '修改资料' });
    await touchPages(req, associationsTag);
    return {
      result: { id },
      action: 'association.changed',
      subject: { collection: 'associations', id },
      summary: row.number,
    };
  });
}

/** @throws DomainError invalid-state */
export function requireActive({ status, name }: AssociationRow): void {
  if (status !== 'active') fail('invalid-state', { message: `“${name}”已经撤销，不能再改。` });
}
