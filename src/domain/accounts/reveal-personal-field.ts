import type { CollectionSlug, Payload, PayloadRequest } from 'payload';
import { type Actor, coversPlace, hasRole, isRoleName, type RoleName, unitsOf } from '@/access';
import { inTransaction } from '@/database';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { recordEvent } from './record-event';

export interface RevealPersonalField {
  payload: Payload;
  req?: PayloadRequest;
  actor: Actor;
  collection: CollectionSlug;
  id: string;
  /** Name of the masked field, e.g. `phone`. */
  field: string;
  /** Why it is needed: 4 to 200 characters, kept in the audit log. */
  reason: string;
}

/**
 * The plain value of a piece of personal data, for those whose role needs it in the place (or the unit) of the document, and who can see the
 * document: another role elsewhere does not count. Every look is logged in the same transaction. Source: Personal Information Protection Law, arts 6, 51, 54.
 * @throws DomainError forbidden, not-found, validation
 */
export async function revealPersonalField(input: RevealPersonalField): Promise<string> {
  const { payload, req, actor, collection, id, field, reason } = input;
  const { kind, revealTo } = personalRules(payload, collection, field);
  if (!hasRole(actor, ...revealTo)) fail('forbidden', { message: '您的角色不能查看完整信息。' });
  const said = reason.trim();
  if (said.length < 4 || said.length > 200) {
    fail('validation', { fields: { reason: '请写明查看的原因（4 到 200 个字）' } });
  }
  return inTransaction({ payload, actor, ...(req ? { req } : {}) }, async (inner) => {
    const { totalDocs } = await payload.count({
      collection,
      where: { id: { equals: id } },
      overrideAccess: false,
      req: inner,
    });
    if (totalDocs === 0) fail('not-found');
    const row = await payload.db.findOne<{ id: string } & Record<string, unknown>>({
      collection,
      where: { id: { equals: id } },
      req: inner,
    });
    if (!row || !covers(payload, collection, { actor, roles: revealTo, row })) {
      fail('forbidden', { message: '您的角色不管这里，不能查看完整信息。' });
    }
    const cipher = row[`${field}Cipher`];
    if (typeof cipher !== 'string' || cipher === '')
      return fail('not-found', { message: '这一项没有填写。' });
    await recordEvent({
      req: inner,
      actor,
      action: 'personal-data.revealed',
      subject: { collection, id },
      summary: said,
      changes: [field],
    });
    return keyring().decrypt(cipher, kind);
  });
}

/** Whether one of the roles is held for the document's place, or for a unit it names. */
function covers(
  payload: Payload,
  collection: CollectionSlug,
  { actor, roles, row }: { actor: Actor; roles: readonly RoleName[]; row: Record<string, unknown> },
): boolean {
  if (coversPlace(actor, roles, row)) return true;
  const units = unitsOf(actor, roles);
  const fields = payload.collections[collection]?.config.flattenedFields ?? [];
  return fields.some(
    (field) =>
      field.type === 'relationship' && field.relationTo === 'units' && units.includes(idOf(row[field.name])),
  );
}

function idOf(value: unknown): string {
  return String(typeof value === 'object' && value !== null && 'id' in value ? value.id : value);
}

function personalRules(payload: Payload, collection: CollectionSlug, name: string) {
  const fields = payload.collections[collection]?.config.flattenedFields ?? [];
  const custom: unknown = fields.find((field) => field.name === name)?.custom?.personal;
  if (typeof custom !== 'object' || custom === null || !('kind' in custom) || !('revealTo' in custom)) {
    return fail('not-found');
  }
  const revealTo = Array.isArray(custom.revealTo) ? custom.revealTo.filter(isRoleName) : [];
  return { kind: String(custom.kind), revealTo };
}
