import { createHash } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { deleteWhere, insertRow, readRow, updateColumns } from '@/database';
import {
  householdAt,
  input,
  placeColumns,
  runVerb,
  twiceWhenTaken,
  type VerbCall,
  valuesOf,
} from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { recordStep } from '../../record-step';
import { civilityItemLabels, civilityTag } from '../labels';
import { isNamedIn } from '../rules/recusal';
import {
  attendancesOf,
  type CivilityItemRow,
  type CivilityMeetingRow,
  holdCivility,
  itemsOf,
} from './civility-row';
import { civilityPartiesOf, moveCivility } from './move-civility';

const mostItems = 30;
const itemShape = {
  id: input.id('评议'),
  kind: z.enum(valuesOf(civilityItemLabels), { error: '请选择是哪一类' }),
  subjectName: input.text('评议谁', 40),
  /** The home, so that nobody appraises their own. */
  household: z.string().optional(),
  building: z.string().optional(),
  unit: input.optionalText('单元', 20),
  room: input.optionalText('房号', 20),
  words: input.text('事迹或要劝的事', 500),
  publicConsent: z.boolean().default(false),
};
const addSchema = z.object({
  ...itemShape,
  /** The same form sent twice adds one. */
  formKey: input.formKey,
});

/**
 * Adds somebody to be praised, or something to be talked about in private. @returns also whether an appraiser has the name of whoever it
 * is about, and so stays away from the vote. @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function addCivilityItem(
  call: VerbCall & z.input<typeof addSchema>,
): Promise<{ id: string; staysAway: boolean }> {
  const { id, formKey, ...given } = parseInput(addSchema, call);
  const item = formKey ? idOfForm(`${id}#${call.actor.userId ?? 'system'}#${formKey}`) : newId();
  const named = async (req: PayloadRequest) =>
    (await attendancesOf(req.payload, id, req)).some(({ personName }) =>
      isNamedIn(personName, given.subjectName),
    );
  return twiceWhenTaken(call, async (outer) => {
    if (formKey && (await readRow(outer.payload, 'civility-items', item, outer)))
      return { id, staysAway: await named(outer) };
    await moveCivility(
      { payload: call.payload, actor: call.actor, req: outer },
      {
        id,
        verb: 'add-item',
        work: async (req, row) => {
          if (row.items >= mostItems) fail('invalid-state', { message: `一次最多评议${mostItems}项。` });
          const last = (await itemsOf(req.payload, id, req)).at(-1);
          await insertRow(req, 'civility-items', {
            id: item,
            meeting: id,
            ...placeColumns(row),
            order: last ? last.order + 1 : 0,
            ...(await columnsOf(req, row, given)),
          });
          return { columns: { items: row.items + 1 }, detail: civilityItemLabels[given.kind] };
        },
      },
    );
    return { id, staysAway: await named(outer) };
  });
}

/** The id of what a form adds: the same for the same form, so that the key of the row keeps a second one out. */
function idOfForm(key: string): string {
  const bytes = createHash('sha256').update(`civility-item:${key}`).digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

type Given = Omit<z.output<typeof addSchema>, 'id' | 'formKey'>;

async function columnsOf(
  req: PayloadRequest,
  row: CivilityMeetingRow,
  { household: named, building, unit, room, publicConsent, ...given }: Given,
): Promise<Partial<CivilityItemRow>> {
  const household =
    named ?? (building && room ? await householdAt(req, { building, unit: unit ?? '', room }) : undefined);
  if (household) {
    const home = await readRow<{ community: string | null }>(req.payload, 'households', household, req);
    if (home?.community !== row.community) fail('validation', { fields: { room: '请选择本社区（村）的户' } });
  }
  return {
    ...given,
    household: household ?? null,
    // What is said in private is never public, whatever a form sends.
    publicConsent: given.kind === 'praise' && publicConsent,
  };
}

/** @throws DomainError not-found */
async function itemIn(req: PayloadRequest, meeting: string, item: string): Promise<CivilityItemRow> {
  const found = (await itemsOf(req.payload, meeting, req)).find(({ id }) => id === item);
  return found ?? fail('not-found', { message: '这次评议没有这一项。' });
}

const changeSchema = z.object({ ...itemShape, item: input.id('哪一项') });

/**
 * Puts an item right before the vote begins; the home stays where none is named. Not by whoever it is about. @throws DomainError validation, forbidden, invalid-state,
 * not-found
 */
export async function changeCivilityItem(
  call: VerbCall & z.input<typeof changeSchema>,
): Promise<{ id: string }> {
  const { id, item, ...given } = parseInput(changeSchema, call);
  return moveCivility(call, {
    id,
    verb: 'change-item',
    item,
    work: async (req, row) => {
      const before = await itemIn(req, id, item);
      const columns = await columnsOf(req, row, given);
      await updateColumns(req, 'civility-items', item, {
        ...columns,
        household: columns.household ?? before.household,
      });
      return { detail: civilityItemLabels[given.kind] };
    },
  });
}

const itemSchema = z.object({ id: input.id('评议'), item: input.id('哪一项') });

/** Takes an item off before the vote begins, not by whoever it is about; nothing of it is kept. @throws DomainError forbidden, invalid-state, not-found */
export async function removeCivilityItem(
  call: VerbCall & z.input<typeof itemSchema>,
): Promise<{ id: string }> {
  const { id, item } = parseInput(itemSchema, call);
  return moveCivility(call, {
    id,
    verb: 'remove-item',
    item,
    work: async (req, row) => {
      const { kind } = await itemIn(req, id, item);
      await deleteWhere(req.payload, req, 'civility-items', { id: { equals: item } });
      return { columns: { items: row.items - 1 }, detail: civilityItemLabels[kind] };
    },
  });
}

/**
 * Takes back that a name is public, in any state and at once (个人信息保护法 15): those who convene and the community's staff, as the person
 * tells them. @throws DomainError forbidden, not-found
 */
export async function withdrawCivilityConsent(
  call: VerbCall & z.input<typeof itemSchema>,
): Promise<{ id: string }> {
  const { id, item } = parseInput(itemSchema, call);
  return runVerb(call, async (req) => {
    const row = await holdCivility(req, id);
    const parties = await civilityPartiesOf({ payload: req.payload, req }, call.actor, row);
    if (parties.length === 0) fail('forbidden', { message: '请召集人或者社区干部撤下姓名。' });
    await itemIn(req, id, item);
    await updateColumns(req, 'civility-items', item, { publicConsent: false });
    await updateColumns(req, 'civility-meetings', id, { updatedAt: now().toISOString() });
    await recordStep(
      req,
      { kind: 'civility-meetings', id, place: row, actor: call.actor },
      { label: '撤下公开的姓名' },
    );
    await touchPages(req, civilityTag);
    return {
      result: { id },
      action: 'civility-meeting.consent-withdrawn',
      subject: { collection: 'civility-meetings', id },
      summary: row.number,
    };
  });
}
