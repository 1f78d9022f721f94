import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { fail } from '@/shared/errors';
import { applyForExtension } from '../applications/apply-for-extension';
import { applyForPause } from '../applications/apply-for-pause';
import { reportProgress } from '../clocks/report-progress';
import { addCoUnit } from '../dispatch/add-co-unit';
import { ownCoUnit } from '../dispatch/co-units';
import { contribute } from '../dispatch/contribute';
import { disputeDispatch } from '../dispatch/dispute-dispatch';
import { handOverRequest, isHandedOver } from '../hand-over/hand-over-request';
import { handOverWords } from '../hand-over/waiting';
import { addNote } from '../later-words/add-note';
import { correctReply } from '../later-words/correct-reply';
import { partiesOf } from '../parties';
import { bindPhotos } from '../photos';
import { replyToRequest } from '../reply-to-request';
import { requestRow } from '../request-row';
import { resumeRequest } from '../resume-request';
import { returnRequest } from '../return-request';
import { startRequest } from '../start-request';
import { mayPerform, mayPerformOn, type RequestVerb, transitionOf } from '../states';
import { answerSupervision } from '../supervision/answer-supervision';
import type { VerbCall, VerbResult } from '../transition';
import {
  coUnitFields,
  handOverFields,
  number,
  supervisionFields,
  supervisionsToAnswer,
  text,
  unitField,
  type WorkFacts,
  type WorkField,
} from './work-fields';

/** One thing a handler does: a page with a few questions. Label and availability come from the state table. */
export interface WorkAction {
  verb: RequestVerb;
  label: string;
  explain: string;
  fields: readonly WorkField[];
  /** Whether usual answers can be chosen to begin with. */
  templates?: boolean;
  /** Whether photos of the work may go with it. */
  photos: boolean;
}

type Perform = (call: VerbCall & Record<string, unknown>) => Promise<VerbResult>;

interface Entry extends Omit<WorkAction, 'label' | 'fields'> {
  fields: readonly WorkField[] | ((facts: WorkFacts) => Promise<WorkField[]> | WorkField[]);
  perform: Perform;
  /** Also for whom the state table does not name: a unit that helps, or one that is supervised. */
  alsoFor?: (facts: WorkFacts) => Promise<boolean>;
  /** What was done already and cannot be done again. */
  isDone?: (facts: WorkFacts) => Promise<boolean>;
}

// The verbs parse what they are given themselves; a form has texts only.
const by = (verb: unknown): Perform => verb as Perform;

/** Whether a unit of theirs helps with it, and may still. */
async function helps({ payload, actor, request }: WorkFacts): Promise<boolean> {
  return (
    mayPerform('contribute', request.state, ['co-handler']) &&
    (await ownCoUnit(payload, actor, request.id)) !== null
  );
}

const table: readonly Entry[] = [
  {
    verb: 'start',
    explain: '先联系反映人，再开始办理。',
    fields: [text('note', '联系情况和打算', { hint: '反映人能看到。' })],
    photos: false,
    perform: by(startRequest),
  },
  {
    verb: 'reply',
    explain: '答复会发给反映人，由反映人评价是否解决；说没有解决会重新办理。',
    fields: [text('reply', '答复', { rows: 8, hint: '查到了什么，怎么解决的，还有疑问找谁。' })],
    templates: true,
    photos: true,
    perform: by(replyToRequest),
  },
  {
    verb: 'report-progress',
    explain: '告诉反映人办到了哪一步。',
    fields: [text('note', '做了什么、下一步做什么', { hint: '反映人能看到。' })],
    photos: true,
    perform: by(reportProgress),
  },
  {
    verb: 'contribute',
    explain: '本单位是协办：写明做了什么、查到了什么，由牵头单位写进答复。反映人看不到这段话，看得到照片。',
    fields: [text('contribution', '协办反馈')],
    photos: true,
    alsoFor: helps,
    perform: by(contribute),
  },
  {
    verb: 'apply-extension',
    explain: '由督办员审批；批准以前照常计时。',
    fields: [number('days', '延长几个工作日'), text('reason', '为什么要延长')],
    photos: false,
    perform: by(applyForExtension),
  },
  {
    verb: 'resume',
    explain: '恢复后接着计时。',
    fields: [text('note', '说明', { hint: '可不填。反映人能看到。' })],
    photos: false,
    perform: by(resumeRequest),
  },
  {
    verb: 'return',
    explain: '退回服务中心重新派单。',
    fields: [text('reason', '为什么不是本单位的事、应当派给谁', { hint: '反映人看不到。' })],
    photos: false,
    perform: by(returnRequest),
  },
  {
    verb: 'answer-supervision',
    explain: '写明办理情况、没有按期的原因和下一步。督办员会收到通知。',
    fields: supervisionFields,
    photos: false,
    perform: by(answerSupervision),
    alsoFor: async (facts) => (await supervisionsToAnswer(facts)).length > 0,
  },
  {
    verb: 'apply-pause',
    explain: '由督办员审批。批准以前照常计时；同意后停止计时，到期自动恢复。',
    fields: [number('days', '挂起几个工作日'), text('reason', '为什么要挂起')],
    photos: false,
    perform: by(applyForPause),
  },
  {
    verb: 'dispute',
    explain: '写明为什么不是本单位的职责、应当派给谁。处理以前仍由本单位负责，期限照算。',
    fields: async (facts) => [
      await unitField(facts, '应当派给'),
      text('reason', '异议理由', { hint: '反映人看不到。' }),
    ],
    photos: false,
    perform: by(disputeDispatch),
  },
  {
    verb: 'add-co-unit',
    explain: '请另一个单位一起办。答复仍由本单位作出。',
    fields: coUnitFields,
    photos: false,
    perform: by(addCoUnit),
  },
  {
    verb: 'hand-over',
    explain: handOverWords,
    fields: handOverFields,
    photos: false,
    perform: by(handOverRequest),
    isDone: ({ payload, request }) => isHandedOver({ payload }, request.id),
  },
  {
    verb: 'correct-reply',
    explain: '反映人还没有评价，可以更正。反映人看到新的答复和更正了什么，原来的留在办理记录里。',
    fields: ({ request }) => [
      text('reply', '答复', { rows: 8, value: request.reply ?? '' }),
      text('why', '更正了什么', { rows: 2, hint: '反映人能看到，例如：把日期改成12月3日。' }),
    ],
    photos: false,
    perform: by(correctReply),
  },
  {
    verb: 'add-note',
    explain: '只有服务中心和承办、协办单位的人能看到，反映人看不到。',
    fields: [text('note', '备注', { rows: 4 })],
    photos: false,
    perform: by(addNote),
    alsoFor: async (facts) =>
      mayPerformOn('add-note', facts.request, partiesOf(facts.actor, facts.request)) || helps(facts),
  },
];

async function action(entry: Entry, facts: WorkFacts): Promise<WorkAction> {
  const { perform: _perform, alsoFor: _alsoFor, isDone: _isDone, fields, ...rest } = entry;
  return {
    ...rest,
    label: transitionOf(entry.verb).label,
    fields: typeof fields === 'function' ? await fields(facts) : fields,
  };
}

/** The word for an action of this name, or null. */
export function workLabel(verb: string): string | null {
  const entry = table.find((one) => one.verb === verb);
  return entry ? transitionOf(entry.verb).label : null;
}

interface On {
  payload: Payload;
  actor: Actor;
  id: string;
}

/** What the actor may do with the request now, as a unit's handler, by verb and word. Whether they may read it is asked before. */
export async function workActions(on: On): Promise<Pick<WorkAction, 'verb' | 'label'>[]> {
  const facts = await factsOf(on);
  return (await openEntries(facts)).map(({ verb }) => ({ verb, label: transitionOf(verb).label }));
}

/** The action of this name with its questions, when the actor may do it now; null otherwise. */
export async function workOn({ verb, ...on }: On & { verb: string }): Promise<WorkAction | null> {
  const facts = await factsOf(on);
  const found = (await openEntries(facts)).find((entry) => entry.verb === verb);
  return found ? action(found, facts) : null;
}

/** Does it, with photos of the work, in one transaction. @throws DomainError what the verb refuses, not-found */
export async function doWork(
  call: On & {
    verb: string;
    input: Record<string, string | boolean>;
    photos: readonly string[];
  },
): Promise<VerbResult> {
  const { payload, actor, id, input, photos } = call;
  const entry = table.find(({ verb }) => verb === call.verb);
  if (!entry) fail('not-found');
  // An answer binds its photos itself.
  if (entry.verb === 'reply') return entry.perform({ ...input, photos, payload, actor, id });
  return inTransaction({ payload, actor }, async (req) => {
    const result = await entry.perform({ ...input, payload, req, actor, id });
    if (!entry.photos || result.repeated) return result;
    const { reopenCount } = await requestRow(payload, id, req);
    const binding = { stage: 'answered', round: reopenCount ?? 0, uploadedBy: actor.userId } as const;
    await bindPhotos(req, id, photos, binding);
    return result;
  });
}

async function factsOf({ payload, actor, id }: On): Promise<WorkFacts> {
  return { payload, actor, request: await requestRow(payload, id) };
}

async function openEntries(facts: WorkFacts): Promise<Entry[]> {
  const { actor, request } = facts;
  const parties = partiesOf(actor, request).filter((party) => party === 'handler');
  const open: Entry[] = [];
  for (const entry of table) {
    // An act of supervision is answered by whom it was issued to, while there is one.
    const isOpen = entry.verb !== 'answer-supervision' && mayPerformOn(entry.verb, request, parties);
    if (!isOpen && !(await entry.alsoFor?.(facts))) continue;
    if (!(await entry.isDone?.(facts))) open.push(entry);
  }
  return open;
}
