import type { Request, Router } from 'express';
import {
  type FindingKind,
  recordFinding,
  stopStateLabels,
  takenBackBy,
  visitSheet,
} from '@/domain/neighbourhood';
import { formatTime } from '@/shared/dates';
import { fail, isDomainError } from '@/shared/errors';
import { photosIn, readPropertyForm } from '../../property/photo-form';
import { draftAccount, type PortalDependencies, portalOf, textOf } from '../../shared';
import { idIn } from '../form-page';
import { recordedWords } from './recorded-words';

/**
 * `POST /work/visits/:id/stops/:stop/send`: what was written at a door without a network, sent by the page of the round. The same verb as
 * the door's own page, answered in data: `{ state, known, word }`, or `{ message, fields }` with the status of the refusal.
 */
export function registerSendDoor(router: Router, { payload }: PortalDependencies): void {
  router.post('/work/visits/:id/stops/:stop/send', async (req, res) => {
    res.setHeader('Cache-Control', 'private, no-store');
    try {
      res.json(await record(req));
    } catch (error) {
      if (!isDomainError(error)) throw error;
      res.status(error.status).json({ message: error.message, fields: error.fields });
    }
  });

  async function record(req: Request): Promise<{ state: string; known: number; word: string }> {
    const { actor } = portalOf(req);
    const id = idIn(req, 'id', '这次走访');
    const stop = idIn(req, 'stop', '这一户');
    // Before anything is kept of what comes along.
    await visitSheet(payload, actor, id);
    const { values, refused } = await readPropertyForm(req, payload, actor);
    if (refused) throw refused;
    // Somebody else has signed in on this device meanwhile.
    if (textOf(values, 'account') !== draftAccount(actor.userId))
      fail('forbidden', { message: '这一条是另一个账号写的，没有发出。请用那个账号登录。' });
    const known = textOf(values, 'known');
    const kind = (textOf(values, 'quick') || textOf(values, 'kind')) as FindingKind;
    const { changed, stays } = await recordFinding({
      payload,
      actor,
      id,
      stop,
      kind,
      words: textOf(values, 'body') || undefined,
      files: photosIn(values),
      formKey: textOf(values, 'formKey'),
      turn: Number(textOf(values, 'turn') || 1),
      known: known ? Number(known) : undefined,
    });
    const { stops, findings: all } = await visitSheet(payload, actor, id);
    const findings = all.filter((finding) => finding.stop === stop);
    const door = stops.find((one) => one.id === stop);
    return {
      state: door ? `${stopStateLabels[door.state]}${door.at ? `，${formatTime(door.at)}` : ''}` : '',
      known: findings.length,
      word: recordedWords({ kind, changed, stays: stays ? takenBackBy(actor, findings) : null }),
    };
  }
}
