import { optionsFrom } from '@/admin/property/inputs';
import type { VerbInput } from '@/admin/verbs';
import {
  creditNow,
  isThere,
  membersToEnter,
  mostOf,
  participantKindLabels,
  type SignUpRow,
} from '@/domain/service';
import { now } from '@/shared/clock';
import { type ActivityContext, sheetFor } from './activity-inputs';

/** A line of the list, as a choice. */
const optionOf = ({ id, name, kind, note, presence }: SignUpRow) => ({
  value: id,
  label: [name, participantKindLabels[kind], note ?? '', isThere(presence) ? '已到' : '']
    .filter(Boolean)
    .join('，'),
});

/** Everybody with a seat, those who are there ticked. */
export async function listInputs(context: ActivityContext): Promise<VerbInput[]> {
  const { signed } = await sheetFor(context);
  return [
    {
      name: 'present',
      label: '到场的人',
      kind: 'choices',
      options: signed.map(optionOf),
      value: signed
        .filter(({ presence }) => isThere(presence))
        .map(({ id }) => id)
        .join(','),
    },
  ];
}

const personInput = (people: readonly SignUpRow[]): VerbInput => ({
  name: 'signUp',
  label: '哪一位',
  kind: 'select',
  required: true,
  options: people.map(optionOf),
});

export async function withdrawalInputs(context: ActivityContext): Promise<VerbInput[]> {
  const { signed, waiting } = await sheetFor(context);
  return [personInput([...signed.filter(({ presence }) => !isThere(presence)), ...waiting])];
}

/** Who waits for a seat, in their order. */
export async function waitingInputs(context: ActivityContext): Promise<VerbInput[]> {
  return [personInput((await sheetFor(context)).waiting)];
}

export async function hoursInputs(context: ActivityContext): Promise<VerbInput[]> {
  const { signed } = await sheetFor(context);
  return [
    personInput(signed.filter(({ presence }) => isThere(presence))),
    {
      name: 'hours',
      label: '几小时',
      kind: 'text',
      required: true,
      maxLength: 5,
      hint: '一刻钟一档，如1.25。',
    },
    { name: 'note', label: '说明', kind: 'text', maxLength: 100, hint: '如“10点半先走”。' },
  ];
}

/** Anybody with a seat, after the list was closed. */
export async function correctionInputs(context: ActivityContext): Promise<VerbInput[]> {
  const { activity, signed } = await sheetFor(context);
  return [
    personInput(signed),
    {
      name: 'hours',
      label: '实际几小时',
      kind: 'text',
      required: true,
      maxLength: 5,
      hint: `最多${mostOf(activity) / 4}小时，一刻钟一档，如1.25；没有到场填0。`,
    },
    { name: 'reason', label: '更正的原因', kind: 'text', required: true, maxLength: 100 },
  ];
}

/** What everybody gets whose hours were not set apart. */
export async function finishInputs(context: ActivityContext): Promise<VerbInput[]> {
  const { quarters, most } = creditNow((await sheetFor(context)).activity, now());
  return [
    {
      name: 'hours',
      label: '到场的党员每人记几小时',
      kind: 'text',
      maxLength: 5,
      value: String(quarters / 4),
      hint: `最多${most / 4}小时，一刻钟一档，如1.25。`,
    },
  ];
}

/** A member of the register, or anybody else by name. */
export async function enterInputs(context: ActivityContext): Promise<VerbInput[]> {
  const sheet = await sheetFor(context);
  const members = await membersToEnter(context.req.payload, sheet);
  const { member: _member, ...others } = participantKindLabels;
  return [
    {
      name: 'member',
      label: '本社区的党员',
      kind: 'select',
      options: members.map(({ id, name }) => ({ value: id, label: name })),
      hint: '不是党员的，填下面几项。',
    },
    { name: 'name', label: '姓名', kind: 'text', maxLength: 30 },
    { name: 'kind', label: '身份', kind: 'select', options: optionsFrom(others) },
    {
      name: 'phone',
      label: '手机号',
      kind: 'text',
      maxLength: 20,
      hint: '有变动时发短信告知；活动结束后删除。',
    },
    { name: 'note', label: '怎么认', kind: 'text', maxLength: 60, hint: '没有手机的，写住哪栋楼等。' },
  ];
}
