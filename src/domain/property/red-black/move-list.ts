import { z } from 'zod';
import { leanFind, updateColumns } from '@/database';
import { notifyStaff } from '@/domain/notifications';
import type { VerbCall } from '@/domain/organization';
import { currentSetting } from '@/domain/publishing';
import { deadlineAfter, holdersAt } from '@/domain/requests';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { input, runPropertyVerb } from '../verb';
import { type ListKind, listKindLabels } from './labels';
import { authorizeLists, listRow, requireListState } from './rows';

const schema = z.object({ id: input.id('红黑榜') });
const cancelSchema = z.object({ id: input.id('红黑榜'), reason: input.text('取消的原因', 300) });
const most = 200;

/** Opens the time for disputes: those listed and their communities are told, and may object. @throws DomainError forbidden, invalid-state, not-found */
export async function openDisputes(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  const { actor } = call;
  authorizeLists(actor);
  return runPropertyVerb(call, async (req) => {
    const list = await listRow(req, id);
    requireListState(list, ['draft'], '开始异议期');
    const setting = await currentSetting(req.payload, 'property.list-dispute-days', now(), req);
    const until = deadlineAfter(now(), {
      value: Math.max(1, Math.trunc(Number(setting.value)) || 1),
      unit: 'day',
      dayKind: setting.dayKind ?? 'calendar',
      source: '',
    }).at;
    const columns = { state: 'disputing', disputeUntil: until.toISOString() };
    await updateColumns(req, 'red-black-lists', id, { ...columns, updatedAt: now().toISOString() });
    const entries = await leanFind<{
      id: string;
      kind: ListKind;
      compound: string;
      community: string | null;
    }>(
      req.payload,
      'red-black-entries',
      {
        where: [{ field: 'list', equals: id }],
        columns: ['kind', 'compound', 'community'],
        newestBy: 'position',
        limit: most,
      },
      req,
    );
    for (const entry of entries) {
      await updateColumns(req, 'red-black-entries', entry.id, { shown: true });
      const managers = await holdersAt(req, 'property-manager', 'compound', [entry.compound]);
      const staff = entry.community
        ? await holdersAt(req, 'community-staff', 'community', [entry.community])
        : [];
      await notifyStaff(req, [...managers, ...staff], {
        template: 'red-black-list.disputing',
        urgency: 'normal',
        subject: `${listKindLabels[entry.kind]}公布前，请核对`,
        text: `${list.roundName}的${listKindLabels[entry.kind]}列入了您的小区，有不同意见请在${formatDate(until)}以前写明理由提出异议。`,
        href: `/admin/collections/red-black-entries/${entry.id}`,
        about: { collection: 'red-black-lists', id },
        key: `red-black:${entry.id}:disputing`,
      });
    }
    return {
      result: { id },
      action: 'red-black-list.opened',
      subject: { collection: 'red-black-lists', id },
      summary: list.roundName,
      step: { label: '开始异议期', detail: `到${formatDate(until)}为止`, place: {} },
    };
  });
}

/** Publishes the list: after the time for disputes, and with every dispute answered. @throws DomainError forbidden, invalid-state, not-found */
export async function publishList(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  authorizeLists(call.actor);
  return runPropertyVerb(call, async (req) => {
    const list = await listRow(req, id);
    requireListState(list, ['disputing'], '公布');
    const at = now();
    if (!list.disputeUntil || new Date(list.disputeUntil) > at)
      fail('invalid-state', {
        message: `异议期到${formatDate(list.disputeUntil ?? at)}为止，过了才能公布。`,
      });
    const { totalDocs } = await req.payload.db.count({
      collection: 'list-disputes',
      where: { list: { equals: id }, decision: { equals: 'open' } },
      req,
    });
    if (totalDocs > 0)
      fail('invalid-state', { message: `还有${totalDocs}份异议没有答复，答复以后才能公布。` });
    const columns = { state: 'published', publishedAt: at.toISOString(), updatedAt: at.toISOString() };
    await updateColumns(req, 'red-black-lists', id, columns);
    return {
      result: { id },
      action: 'red-black-list.published',
      subject: { collection: 'red-black-lists', id },
      summary: list.roundName,
      step: { label: '公布', place: {} },
    };
  });
}

/** Gives a list up before it is published. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function cancelList(call: VerbCall & z.input<typeof cancelSchema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(cancelSchema, call);
  authorizeLists(call.actor);
  return runPropertyVerb(call, async (req) => {
    const list = await listRow(req, id);
    requireListState(list, ['draft', 'disputing'], '取消');
    await updateColumns(req, 'red-black-lists', id, {
      state: 'cancelled',
      updatedAt: now().toISOString(),
    });
    return {
      result: { id },
      action: 'red-black-list.cancelled',
      subject: { collection: 'red-black-lists', id },
      summary: list.roundName,
      step: { label: '取消', reason, place: {} },
    };
  });
}
