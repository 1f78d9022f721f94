import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import {
  approveNotice,
  type NoticeCall,
  type NoticeMoved,
  publishNotice,
  returnNotice,
  scheduleNotice,
  submitNotice,
  withdrawNotice,
} from '@/domain/publishing';
import { settingIsOn } from '@/domain/publishing/current-setting';
import { mayMove } from '@/domain/publishing/move-notice';
import { noticeRows } from '@/domain/publishing/notice-row';
import { type NoticeVerb, noticeTransitions } from '@/domain/publishing/notice-states';
import { secondPersonOf } from '@/domain/publishing/release-notice';

interface Button {
  verb: NoticeVerb;
  tone: VerbDefinition['tone'];
  explain: string;
  inputs?: VerbDefinition['inputs'];
  /** Hidden where the administrator asks for a second person. */
  skipsReview?: boolean;
  call: (call: NoticeCall, input: Record<string, unknown>) => Promise<NoticeMoved>;
  done: string;
}

const reason = (verb: NoticeVerb): VerbInput[] => [
  {
    name: 'reason',
    label: noticeTransitions[verb].reason ?? '原因',
    kind: 'textarea',
    required: true,
    maxLength: 500,
  },
];

const buttons: Button[] = [
  {
    verb: 'publish',
    tone: 'primary',
    explain: '居民马上就能看到现在保存的内容。请先保存草稿，并用“预览”核对一遍。',
    skipsReview: true,
    call: (call) => publishNotice(call),
    done: '已发布，门户上现在就能看到。',
  },
  {
    verb: 'approve',
    tone: 'primary',
    explain: '内容无误就发布；填了以后的发布时间，会到时自动发布。',
    call: (call) => approveNotice(call),
    done: '审核通过。',
  },
  {
    verb: 'schedule',
    tone: 'secondary',
    explain: '到您选的时间自动发布，之前居民看不到。',
    skipsReview: true,
    inputs: [
      { name: 'publishAt', label: '什么时候发布', kind: 'datetime', required: true, hint: '北京时间。' },
    ],
    call: (call, input) => scheduleNotice({ ...call, publishAt: input.publishAt }),
    done: '已安排定时发布。',
  },
  {
    verb: 'submit',
    tone: 'secondary',
    explain: '交给另一位同事审核。审核期间不能再改。',
    call: (call) => submitNotice(call),
    done: '已送审，等待另一位同事审核。',
  },
  {
    verb: 'return',
    tone: 'secondary',
    explain: '退回给起草人修改，原因会显示在公告旁边。',
    inputs: reason('return'),
    call: (call, input) => returnNotice({ ...call, reason: input.reason }),
    done: '已退回修改。',
  },
  {
    verb: 'withdraw',
    tone: 'danger',
    explain: '从门户撤下，图片和附件也不再公开。内容会保留，改好后可以重新发布。',
    inputs: reason('withdraw'),
    call: (call, input) => withdrawNotice({ ...call, reason: input.reason }),
    done: '已撤回，门户上不再显示。',
  },
];

/** The buttons of a notice in the admin panel, from its state table. */
export const noticeVerbs: VerbDefinition[] = buttons.map(
  ({ verb, tone, explain, inputs, skipsReview, call, done }) => ({
    verb,
    label: noticeTransitions[verb].label,
    tone,
    explain,
    ...(inputs ? { inputs } : {}),
    available: (context) => offered(context, verb, skipsReview === true),
    run: async ({ req, actor, id, input, seen }) => {
      await call({ payload: req.payload, req, actor, id, ...(seen ? { seen } : {}) }, input);
      return done;
    },
  }),
);

async function offered(
  { req, actor, id }: VerbContext,
  verb: NoticeVerb,
  skipsReview: boolean,
): Promise<boolean> {
  const faces = await noticeRows(req, id);
  if (!mayMove(actor, verb, faces)) return false;
  if (!skipsReview || secondPersonOf(faces.workingCopy)) return true;
  return !(await settingIsOn(req.payload, 'notices.review-required', undefined, req));
}
