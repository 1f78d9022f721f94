import { reasonInput, text } from '@/admin/property/inputs';
import type { VerbDefinition } from '@/admin/verbs';
import {
  beginCivility,
  type CivilityMeetingRow,
  type CivilityVerb,
  cancelCivility,
  civilityPartiesOf,
  civilityTransitionOf,
  closeCivility,
  enteredPapers,
  isOwnSubmission,
  mayMoveCivility,
  ownItems,
  paperEntriesOf,
  publishCivility,
  returnCivility,
  standAsideProblem,
  submitCivility,
  writeCivilityMinutes,
} from '@/domain/neighbourhood';
import { callOf } from './call';

type Meeting = VerbDefinition<CivilityMeetingRow>;

const button = (verb: CivilityVerb, rest: Omit<Meeting, 'verb' | 'label' | 'available'>): Meeting => ({
  verb,
  label: civilityTransitionOf(verb).label,
  available: async ({ req, actor, doc }) => {
    const at = { payload: req.payload, req };
    if (!mayMoveCivility(verb, doc.state, await civilityPartiesOf(at, actor, doc))) return false;
    if (standAsideProblem(verb, await ownItems(at, actor, doc))) return false;
    if (verb !== 'publish') return true;
    return (
      !isOwnSubmission(actor, doc) && !enteredPapers(actor, await paperEntriesOf(req.payload, doc.id, req))
    );
  },
  ...rest,
});

/** What can be done with an appraisal meeting in the panel; list, items and papers are on the phone's page. */
export const civilityVerbs: Meeting[] = [
  button('publish', {
    tone: 'primary',
    explain:
      '公布以后，红榜里同意公开的显示姓名；劝导的一律不公开。谁登记了几张纸票，看下面的记录，先核对。自己送审、自己登记过纸票的，由另一位同事审核。',
    run: async (context) => {
      await publishCivility(callOf(context));
      return '已公布。';
    },
  }),
  button('return', {
    tone: 'danger',
    inputs: [reasonInput('退回的原因')],
    run: async (context) => {
      await returnCivility({ ...callOf(context), reason: text(context.input.reason) });
      return '已退回。';
    },
  }),
  button('begin', {
    tone: 'primary',
    explain: '评议员在手机上无记名投票；没有账号的投纸票，开始以前可以在协会的成员名单里补手机号。',
    run: async (context) => {
      await beginCivility(callOf(context));
      return '可以投票了。';
    },
  }),
  button('close', {
    tone: 'primary',
    explain: '计票以后票随即销毁，不能再投。',
    run: async (context) => {
      await closeCivility(callOf(context));
      return '已计票。';
    },
  }),
  button('write-minutes', {
    inputs: ({ doc }) => [
      {
        name: 'minutes',
        label: '会议记录',
        kind: 'textarea',
        required: true,
        maxLength: 3000,
        value: doc.minutes ?? '',
        hint: '公布以后会公开。不写被劝导的人是谁。',
      },
    ],
    run: async (context) => {
      await writeCivilityMinutes({ ...callOf(context), minutes: text(context.input.minutes) });
      return '已写好。';
    },
  }),
  button('submit', {
    tone: 'primary',
    run: async (context) => {
      await submitCivility(callOf(context));
      return '已送审。';
    },
  }),
  button('cancel', {
    tone: 'danger',
    inputs: [reasonInput('取消的原因')],
    run: async (context) => {
      await cancelCivility({ ...callOf(context), reason: text(context.input.reason) });
      return '已取消。';
    },
  }),
];
