import type { VerbContext, VerbInput } from '@/admin/verbs';
import {
  type AttendanceRow,
  decisionsOf,
  decisionWords,
  isPresent,
  type MeetingSheet,
  type MeetingState,
  meetingSheet,
  quorumWords,
} from '@/domain/matters';
import type { Place } from '@/domain/organization';
import { formatDateTime } from '@/shared/dates';

/** A meeting as its verbs look at it. */
export interface MeetingDocument extends Place {
  state: MeetingState;
  title: string;
  startsAt: string;
  venue: string;
  host: string;
  recorder?: string | null;
  words?: string | null;
  minutes?: string | null;
}
export type MeetingContext = VerbContext<MeetingDocument>;

export const sheetFor = ({ req, actor, id }: Pick<MeetingContext, 'req' | 'actor' | 'id'>) =>
  meetingSheet(req.payload, actor, id);

export const factInputs = ({
  title,
  startsAt,
  venue,
  host,
  recorder,
  words,
}: MeetingDocument): VerbInput[] => [
  { name: 'title', label: '会议名称', kind: 'text', required: true, maxLength: 60, value: title },
  { name: 'startsAt', label: '开会时间', kind: 'datetime', required: true, value: startsAt },
  { name: 'venue', label: '地点', kind: 'text', required: true, maxLength: 80, value: venue },
  { name: 'host', label: '主持人', kind: 'text', required: true, maxLength: 30, value: host },
  { name: 'recorder', label: '记录人', kind: 'text', maxLength: 30, value: recorder ?? '' },
  { name: 'words', label: '通知里要说的话', kind: 'textarea', maxLength: 500, value: words ?? '' },
];

/** What could go on the agenda: matters that wait for this branch, or anything else by its title. */
export async function agendaInputs(context: MeetingContext): Promise<VerbInput[]> {
  const { waiting } = await sheetFor(context);
  return [
    {
      name: 'matter',
      label: '等支部议的议题、评星',
      kind: 'select',
      options: waiting.map(({ matter, number, title }) => ({ value: matter, label: `${number} ${title}` })),
      hint: waiting.length === 0 ? '现在没有等这个党组织议的议题。' : '没有列为议题的事，在下面写明。',
    },
    { name: 'title', label: '议什么', kind: 'text', maxLength: 60, hint: '选了议题的可以不写。' },
    { name: 'proposal', label: '拟怎么办', kind: 'textarea', maxLength: 1000 },
  ];
}

export const itemChoice = ({ items }: MeetingSheet): VerbInput => ({
  name: 'item',
  label: '哪一项',
  kind: 'select',
  required: true,
  options: items.map(({ id, title, decision, starRound }, index) => ({
    value: id,
    label: `${index + 1}. ${title}${decision ? `（${decisionWords({ decision, starRound })}）` : ''}`,
  })),
});

/** Everybody on the list, those who are there ticked. */
export async function listInputs(context: MeetingContext): Promise<VerbInput[]> {
  const { attendances } = await sheetFor(context);
  return [
    {
      name: 'present',
      label: '到会的人',
      kind: 'choices',
      options: attendances.filter(({ left }) => !left).map(optionOf),
      value: attendances
        .filter(({ attendance }) => isPresent(attendance))
        .map(({ id }) => id)
        .join(','),
    },
  ];
}

export const optionOf = ({ id, memberName, memberRole, hasVote, answer }: AttendanceRow) => ({
  value: id,
  label: [memberName, memberRole, hasVote ? '' : '预备党员，没有表决权', answer === 'leave' ? '请假' : '']
    .filter(Boolean)
    .join('，'),
});

/** The words of the kinds of items that are on the agenda: one choice may be about a matter, a star rating or neither. */
function decisionOptions({ items }: MeetingSheet) {
  const stars = items.find(({ starRound }) => starRound);
  const others = items.filter(({ starRound }) => !starRound);
  const words = new Map<string, string[]>();
  const kinds = [others.find(({ matter }) => matter) ?? others[0], stars];
  for (const kind of kinds)
    for (const [value, label] of kind ? decisionsOf(kind) : [])
      words.set(value, [...new Set([...(words.get(value) ?? []), label])]);
  return [...words].map(([value, labels]) => ({
    value,
    label: labels.length > 1 ? `${labels[0]}（评星：${labels[1]}）` : (labels[0] ?? ''),
  }));
}

/** What an adopted matter costs and begins with. */
const workInputs: VerbInput[] = [
  { name: 'budget', label: '预算（元，可以不填；评星不填）', kind: 'text', maxLength: 20 },
  { name: 'firstTasks', label: '先办哪几件事（可以不填；评星不填）', kind: 'textarea', maxLength: 1000 },
];

export async function decideInputs(context: MeetingContext): Promise<VerbInput[]> {
  const sheet = await sheetFor(context);
  const { present } = sheet.quorum;
  const votes = (name: string, label: string, value: number): VerbInput => ({
    name,
    label,
    kind: 'number',
    min: 0,
    max: present,
    value,
  });
  return [
    itemChoice(sheet),
    { name: 'decision', label: '结果', kind: 'select', required: true, options: decisionOptions(sheet) },
    votes('votesFor', '同意', present),
    votes('votesAgainst', '反对', 0),
    votes('votesAbstain', '弃权', 0),
    {
      name: 'resolution',
      label: '决议的内容',
      kind: 'textarea',
      required: true,
      maxLength: 1000,
      hint: '怎么办、谁来办；不办、留到下次的写原因。核对后公开，不写个人姓名和电话。',
    },
    ...(sheet.items.every(({ starRound }) => starRound) ? [] : workInputs),
  ];
}

/** How the attendance stands, in the words the result is counted by. */
export const attendanceWords = ({ quorum, rule }: MeetingSheet): string => quorumWords(quorum, rule);

/** One text for each resolution, to be put right before it is shown. */
export async function reviewInputs(context: MeetingContext): Promise<VerbInput[]> {
  const { items } = await sheetFor(context);
  return items
    .filter(({ resolution }) => resolution)
    .map(({ id, title, resolution }) => ({
      name: `text-${id}`,
      label: title,
      kind: 'textarea' as const,
      required: true,
      maxLength: 1000,
      value: resolution ?? '',
    }));
}

export const noticeWords = ({ startsAt, venue }: MeetingDocument) =>
  `${formatDateTime(startsAt)}在${venue}开会。每名有账号的党员收到一次通知，从现在起议程不能再加。没有账号的请电话通知，或者打印通知。`;
