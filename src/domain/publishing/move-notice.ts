import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { asVerb, recordEvent } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { isEditor, requireEditor } from './editors';
import { type NoticeRow, noticeRows } from './notice-row';
import { type NoticeVerb, noticeStates, noticeTransitions, possibleVerbs } from './notice-states';
import { refuseInvalid } from './refuse-invalid';
import { showToPublic } from './show-to-public';
import { tookPart } from './took-part';

/** Who calls a verb of a notice. */
export interface NoticeCall {
  payload: Payload;
  /** Joins the caller's transaction when given. */
  req?: PayloadRequest;
  actor: Actor;
  /** The notice's id. */
  id: string;
  /** updatedAt of the text the person looked at; refused with `conflict` when it changed since. */
  seen?: string;
}

export interface NoticeFaces {
  publicRow: NoticeRow;
  workingCopy: NoticeRow;
}

interface Change {
  /** What is written. */
  data: Record<string, unknown>;
  /** `draft`: only the working copy changes. `public`: the row the public sees takes over the working copy. */
  writes: 'draft' | 'public';
  summary?: string;
}

/** What a verb answers. */
export interface NoticeMoved {
  id: string;
  state: string;
}

/**
 * Moves a notice along the state table, in one transaction: place and person, state, the verb's own check, writing,
 * audit event, and for public changes files, search and cached pages.
 * @throws DomainError not-found, forbidden, invalid-state, conflict, or what the verb itself refuses.
 */
export async function moveNotice(
  call: NoticeCall,
  verb: NoticeVerb,
  change: (faces: NoticeFaces, req: PayloadRequest) => Promise<Change> | Change,
): Promise<NoticeMoved> {
  const { payload, actor, id, seen } = call;
  return inTransaction({ payload, req: call.req, actor }, async (req) => {
    const faces = await noticeRows(req, id);
    authorize(actor, verb, faces);
    if (seen && seen !== faces.workingCopy.updatedAt)
      fail('conflict', { message: '公告内容刚被改动，请刷新后再操作。' });
    const { data, writes, summary } = await change(faces, req);
    const state = String(data.state ?? faces.workingCopy.state);
    await asVerb(req, `notice.${verb}`, () =>
      refuseInvalid(() =>
        payload.update({
          collection: 'notices',
          id,
          data: { ...data, _status: writes === 'public' && state !== 'withdrawn' ? 'published' : 'draft' },
          draft: writes === 'draft',
          depth: 0,
          overrideAccess: true,
          overrideLock: true,
          req,
        }),
      ),
    );
    await recordEvent({
      req,
      actor,
      action: noticeTransitions[verb].event,
      subject: { collection: 'notices', id },
      ...(summary ? { summary } : {}),
    });
    if (writes === 'public') await showToPublic(req, id, faces.publicRow);
    return { id, state };
  });
}

/** Whether the actor may use the verb on the notice now; the verb bar asks this, the verbs insist on it. */
export function mayMove(actor: Actor, verb: NoticeVerb, { publicRow, workingCopy }: NoticeFaces): boolean {
  const possible = possibleVerbs({ workingCopy: workingCopy.state, publicRow: publicRow.state });
  if (!possible.includes(verb) || !isEditor(actor, workingCopy) || !isEditor(actor, publicRow)) return false;
  return noticeTransitions[verb].who === 'editor' || !tookPart(actor, workingCopy);
}

function authorize(actor: Actor, verb: NoticeVerb, faces: NoticeFaces): void {
  const { publicRow, workingCopy } = faces;
  requireEditor(actor, workingCopy);
  requireEditor(actor, publicRow);
  if (!possibleVerbs({ workingCopy: workingCopy.state, publicRow: publicRow.state }).includes(verb)) {
    const { label, of } = noticeTransitions[verb];
    const state = noticeStates[of === 'working-copy' ? workingCopy.state : publicRow.state];
    fail('invalid-state', { message: `公告现在是“${state}”，不能${label}。` });
  }
  if (!mayMove(actor, verb, faces)) {
    fail('forbidden', { message: '自己写的或送审的公告须由另一位同事审核。' });
  }
}
