import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { fail } from '@/shared/errors';
import { applyForExtension } from '../applications/apply-for-extension';
import { reportProgress } from '../clocks/report-progress';
import { ownCoUnit } from '../dispatch/co-units';
import { contribute } from '../dispatch/contribute';
import { partiesOf } from '../parties';
import { bindPhotos } from '../photos';
import { replyToRequest } from '../reply-to-request';
import { requestRow } from '../request-row';
import { resumeRequest } from '../resume-request';
import { returnRequest } from '../return-request';
import { startRequest } from '../start-request';
import { mayPerform, mayPerformOn, type RequestVerb, transitionOf } from '../states';
import type { VerbCall, VerbResult } from '../transition';

interface WorkField {
  name: string;
  label: string;
  kind: 'text' | 'number';
  hint?: string;
  rows?: number;
}

/** One thing a handler does: a page with a few questions. Label and availability come from the state table. */
export interface WorkAction {
  verb: RequestVerb;
  label: string;
  explain: string;
  fields: readonly WorkField[];
  /** Whether photos of the work may go with it. */
  photos: boolean;
}

type Perform = (call: VerbCall & Record<string, unknown>) => Promise<VerbResult>;

interface Entry extends Omit<WorkAction, 'label'> {
  perform: Perform;
}

// The verbs parse what they are given themselves; a form has texts only.
const by = (verb: unknown): Perform => verb as Perform;

const table: readonly Entry[] = [
  {
    verb: 'start',
    explain: '先联系反映人，再开始办理。',
    fields: [{ name: 'note', label: '联系情况和打算', kind: 'text', hint: '反映人能看到。' }],
    photos: false,
    perform: by(startRequest),
  },
  {
    verb: 'reply',
    explain: '答复会发给反映人，由反映人评价是否解决；说没有解决会重新办理。',
    fields: [
      { name: 'reply', label: '答复', kind: 'text', rows: 8, hint: '查到了什么，怎么解决的，还有疑问找谁。' },
    ],
    photos: true,
    perform: by(replyToRequest),
  },
  {
    verb: 'report-progress',
    explain: '告诉反映人办到了哪一步。',
    fields: [{ name: 'note', label: '做了什么、下一步做什么', kind: 'text', hint: '反映人能看到。' }],
    photos: true,
    perform: by(reportProgress),
  },
  {
    verb: 'contribute',
    explain: '本单位是协办：写明做了什么、查到了什么，由牵头单位写进答复。反映人看不到这段话，看得到照片。',
    fields: [{ name: 'contribution', label: '协办反馈', kind: 'text' }],
    photos: true,
    perform: by(contribute),
  },
  {
    verb: 'apply-extension',
    explain: '由督办员审批；批准以前照常计时。',
    fields: [
      { name: 'days', label: '延长几个工作日', kind: 'number' },
      { name: 'reason', label: '为什么要延长', kind: 'text' },
    ],
    photos: false,
    perform: by(applyForExtension),
  },
  {
    verb: 'resume',
    explain: '恢复后接着计时。',
    fields: [{ name: 'note', label: '说明', kind: 'text', hint: '可不填。反映人能看到。' }],
    photos: false,
    perform: by(resumeRequest),
  },
  {
    verb: 'return',
    explain: '退回服务中心重新派单。',
    fields: [
      { name: 'reason', label: '为什么不是本单位的事、应当派给谁', kind: 'text', hint: '反映人看不到。' },
    ],
    photos: false,
    perform: by(returnRequest),
  },
];

const action = ({ perform: _perform, ...entry }: Entry): WorkAction => ({
  ...entry,
  label: transitionOf(entry.verb).label,
});

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

/** What the actor may do with the request now, as a unit's handler. Whether they may read it is asked before. */
export async function workActions(on: On): Promise<WorkAction[]> {
  return (await openEntries(on)).map(action);
}

/** The action of this name, when the actor may do it now; null otherwise. */
export async function workOn({ verb, ...on }: On & { verb: string }): Promise<WorkAction | null> {
  const found = (await openEntries(on)).find((entry) => entry.verb === verb);
  return found ? action(found) : null;
}

/** Does it, with photos of the work, in one transaction. @throws DomainError what the verb refuses, not-found */
export async function doWork(
  call: On & {
    verb: string;
    input: Record<string, string>;
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

async function openEntries({ payload, actor, id }: On): Promise<Entry[]> {
  const request = await requestRow(payload, id);
  const parties = partiesOf(actor, request).filter((party) => party === 'handler');
  const helps = mayPerform('contribute', request.state, ['co-handler']);
  const open = table.filter(({ verb }) => verb !== 'contribute' && mayPerformOn(verb, request, parties));
  const own = helps && (await ownCoUnit(payload, actor, id)) !== null;
  return own ? table.filter((entry) => open.includes(entry) || entry.verb === 'contribute') : open;
}
