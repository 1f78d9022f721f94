import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFirst } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { input, placeColumns, twiceWhenTaken, type VerbCall } from '@/domain/organization';
import { bindFiles } from '@/domain/property';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { requireGround } from './appeal-grounds';
import { keptFromPublic, maskedText, namesOfServed } from './masked-text';
import { recordChanged } from './record-changed';
import { checkBesideOthers, checkDay, recordFields } from './record-input';
import { holdMember, type MemberRow, memberRow, ownMember, type RecordRow, recordKeyOf } from './record-row';
import { verifiesAt } from './states';
import { writeHistory } from './write-history';

const schema = z.object({
  /** The form's key: sent twice it is one record. */
  formKey: input.text('表单', 100),
  /** Which of one's entries in the register; found when there is only one. */
  member: z.string().optional(),
  /** An appeal of this member against an announced rating: the branch may add what is missing in its period, however long ago. */
  appeal: z.string().optional(),
  ...recordFields,
});

export type LogRecord = z.input<typeof schema>;

/**
 * A member logs what they did, or the branch logs it for one who has no account; it counts once somebody else of the branch has verified it.
 * @throws DomainError unauthenticated, forbidden (not in the register), validation
 */
export async function logRecord(call: VerbCall & LogRecord): Promise<{ id: string; repeated: boolean }> {
  const { formKey, member: chosen, different, files, hidden, appeal, ...given } = parseInput(schema, call);
  const { actor } = call;
  return twiceWhenTaken(call, async (req) => {
    const { member, own } = await memberToLogFor(req, call, chosen);
    const recordKey = recordKeyOf('log', formKey, member.id);
    const before = await byKey(req, recordKey);
    if (before) return { id: before.id, repeated: true };
    // Of two forms at once each sees the other's record of the day.
    await holdMember(req, member.id);
    const ground =
      !own && appeal ? await requireGround(req, { appeal, member: member.id, on: given.on }) : null;
    if (!ground) await checkDay(req, given.on);
    await checkBesideOthers(req, { member: member.id, different, ...given });
    const place = placeColumns(member);
    const served = given.served ?? null;
    const row: RecordRow = {
      id: newId(),
      member: member.id,
      memberName: member.name,
      organization: member.organization,
      ...place,
      ...given,
      served,
      maskedText: hidden ? keptFromPublic : await maskedText(req, given.text, place, namesOfServed(served)),
      source: 'log',
      sourceId: null,
      sourceTitle: null,
      recordKey,
      state: 'submitted',
      submittedAt: now().toISOString(),
      enteredBy: own ? null : actor.userId,
      enteredByName: own ? null : actor.name,
      decidedBy: null,
      decidedByName: null,
      decidedAt: null,
      returnReason: null,
      thanksCount: 0,
      editCount: 0,
    };
    await insertRow(req, 'service-records', row);
    await bindRecordFiles(req, { actor, row, files });
    await writeHistory(req, actor, row, {
      verb: 'log',
      label: own ? '登记' : '代为登记',
      reason: ground?.words ?? null,
    });
    await recordChanged(req, null, row);
    await recordEvent({
      req,
      actor,
      action: 'service-record.logged',
      subject: { collection: 'service-records', id: row.id },
    });
    return { id: row.id, repeated: false };
  });
}

/** Somebody of one's own entries, or a member of the place one verifies in, on whose behalf it is logged. */
async function memberToLogFor(
  req: PayloadRequest,
  { actor }: VerbCall,
  chosen: string | undefined,
): Promise<{ member: MemberRow; own: boolean }> {
  const found = chosen ? await memberRow(req, chosen) : null;
  if (!found || found.user === actor.userId)
    return { member: await ownMember(req, { user: actor.userId, member: chosen }), own: true };
  if (!verifiesAt(actor, found)) fail('forbidden');
  if (found.status !== 'active') fail('invalid-state', { message: '这名党员已经转出。' });
  return { member: found, own: false };
}

function byKey(req: PayloadRequest, recordKey: string): Promise<{ id: string } | undefined> {
  const query = { where: [{ field: 'recordKey', equals: recordKey }], columns: [], newestBy: 'id' };
  return leanFirst<{ id: string }>(req.payload, 'service-records', query, req);
}

/** Photos of a record are for the member and those who verify; the manager of the compound has no part in them. */
export function bindRecordFiles(
  req: PayloadRequest,
  { actor, row, files }: { actor: VerbCall['actor']; row: RecordRow; files: readonly string[] },
): Promise<void> {
  return bindFiles(req, {
    ids: files,
    actor,
    subjectKind: 'service-records',
    subject: row.id,
    isPublic: false,
    place: { township: row.township, community: row.community },
  });
}
