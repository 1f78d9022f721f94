import { text } from '@/admin/property/inputs';
import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import {
  adviserToPassTo,
  agreeToPublish,
  answerConsultation,
  type ConsultationVerb,
  consentOf,
  consultationMayMove,
  consultationTransitionOf,
  nobodyToPassTo,
  passConsultation,
  readConsultation,
  revealAskerPhone,
  sidesOf,
  toMediation,
} from '@/domain/neighbourhood';
import { callOf } from './call';

type Context = VerbContext<Record<string, unknown>>;
type Button = VerbDefinition<Record<string, unknown>>;

/** Whether the state table lets this person do it as helper or adviser; askers have their own page. */
const when =
  (verb: ConsultationVerb) =>
  async ({ req, actor, id }: Context): Promise<boolean> => {
    const row = await readConsultation(req.payload, id);
    if (!row) return false;
    const sides = (await sidesOf(req, { actor }, row)).filter(
      (side) => side === 'helper' || side === 'adviser',
    );
    if (verb === 'answer' && !sides.includes(row.state === 'passed' ? 'adviser' : 'helper')) return false;
    if (verb === 'agree' || verb === 'disagree') {
      const column = await consentOf(req, row, sides);
      if (!column || Boolean(row[column]) !== (verb === 'disagree')) return false;
    }
    if (verb === 'pass' && !(await adviserToPassTo(req, row))) return false;
    return consultationMayMove(verb, row.state, sides);
  };

/** What stands where the button for passing on is missing. */
async function whyNotPassed({ req, actor, id }: Context): Promise<string | null> {
  const row = await readConsultation(req.payload, id);
  return row?.state === 'waiting' ? nobodyToPassTo(req, actor, row) : null;
}

const button = (verb: ConsultationVerb, rest: Omit<Button, 'verb' | 'label' | 'available'>): Button => ({
  verb,
  label: consultationTransitionOf(verb).label,
  available: when(verb),
  ...rest,
});

/** What a helper or an adviser does with a consultation in the panel; the phone pages ask the same table. */
export const consultationVerbs: Button[] = [
  button('answer', {
    tone: 'primary',
    explain: '用咨询人看得懂的话写，先说结论，再说怎么办、到哪里办。',
    inputs: async (context) => {
      const hint = await whyNotPassed(context);
      return [
        {
          name: 'text',
          label: '答复',
          kind: 'textarea',
          required: true,
          maxLength: 3000,
          ...(hint ? { hint } : {}),
        },
      ];
    },
    run: async (context) => {
      await answerConsultation({ ...callOf(context), text: text(context.input.text) });
      return '答复已发给咨询人。';
    },
  }),
  button('pass', {
    explain: '拿不准的转给本村（社区）结对的法律顾问，没有的转给本乡镇（街道）的，期限重新算。',
    inputs: [
      { name: 'note', label: '转办说明', kind: 'textarea', maxLength: 500, hint: '只有顾问和您看得到。' },
    ],
    run: async (context) => {
      await passConsultation({ ...callOf(context), note: text(context.input.note) });
      return '已转给法律顾问。';
    },
  }),
  button('to-mediation', {
    explain: '和别人有纠纷、本人愿意调解的，一次转过去：问题、地点、电话都带过去，答复不带。',
    inputs: [
      { name: 'askerName', label: '咨询人姓名', kind: 'text', required: true, maxLength: 30 },
      { name: 'respondent', label: '对方姓名或单位', kind: 'text', required: true, maxLength: 30 },
      { name: 'respondentPhone', label: '对方手机号', kind: 'text', maxLength: 20 },
      { name: 'consent', label: '咨询人本人同意转为调解', kind: 'checkbox', required: true },
    ],
    run: async (context) => {
      const { askerName, respondent, respondentPhone, consent } = context.input;
      await toMediation({
        ...callOf(context),
        askerName: text(askerName),
        respondent: text(respondent),
        respondentPhone: text(respondentPhone),
        consent: (consent === true) as true,
      });
      return '已转为调解，咨询人会收到消息。';
    },
  }),
  button('reveal', {
    explain: '要打电话问清楚的才看，每次查看都有记录。',
    inputs: [{ name: 'reason', label: '查看的原因', kind: 'text', required: true, maxLength: 100 }],
    run: async (context) =>
      `咨询人电话：${await revealAskerPhone({ ...callOf(context), reason: text(context.input.reason) })}`,
  }),
  button('agree', {
    explain: '咨询人也同意的，遮掉姓名电话以后由编辑审核再公开，供别人参考。',
    run: async (context) => {
      await agreeToPublish({ ...callOf(context), agrees: true });
      return '记下了。';
    },
  }),
  button('disagree', {
    tone: 'danger',
    explain: '已经公开的马上撤下。',
    run: async (context) => {
      await agreeToPublish({ ...callOf(context), agrees: false });
      return '不公开。';
    },
  }),
];
