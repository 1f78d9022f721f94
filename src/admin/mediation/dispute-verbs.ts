import type { VerbContext, VerbDefinition, VerbOption } from '@/admin/verbs';
import {
  acceptDispute,
  assessRisk,
  chainOf,
  chooseAgain,
  type DisputeRow,
  type DisputeVerb,
  declineDispute,
  disputeTransitionOf,
  type Elsewhere,
  elsewhereLabels,
  mayMoveDispute,
  partiesIn,
  publicOrganizations,
  type RiskLevel,
  recordContact,
  riskLevelLabels,
  sendMenus,
  transferDispute,
} from '@/domain/mediation';
import { idOf } from '@/domain/organization';
import { callOf } from '../matters/from-table';
import { optional, optionsFrom, reasonInput, text } from '../voting/inputs';

type Document = Pick<DisputeRow, 'id' | 'state' | 'organization' | 'mediator' | 'coMediator' | 'riskLevel'>;
type Dispute = VerbDefinition<Document>;

/** A button out of the state table; who is what to the case is asked anew each time. */
const button = (verb: DisputeVerb, rest: Omit<Dispute, 'verb' | 'label' | 'available'>): Dispute => ({
  verb,
  label: disputeTransitionOf(verb).label,
  available: async ({ req, actor, doc }) => {
    const chain = await chainOf(req.payload, actor.userId, req);
    const about = {
      id: String(doc.id),
      organization: idOf(doc.organization) ?? '',
      mediator: idOf(doc.mediator),
      coMediator: idOf(doc.coMediator),
    };
    return mayMoveDispute(verb, doc.state, partiesIn(chain, about));
  },
  ...rest,
});

/** What can be done with a case in the panel; choosing for a party is done on the page, where the menu is. */
export const disputeVerbs: Dispute[] = [
  button('accept', {
    tone: 'primary',
    explain: '受理以后双方会收到通知，里面不写是什么事。',
    run: async (context) => {
      await acceptDispute(callOf(context));
      return '已受理。';
    },
  }),
  button('send-menus', {
    tone: 'primary',
    explain: '双方各收到一个链接，选人、选方法、选时间地点。没有手机的，在“我的调解”页面替他选。',
    run: async (context) => {
      await sendMenus(callOf(context));
      return '菜单已发出。';
    },
  }),
  button('record-contact', {
    inputs: [
      { name: 'note', label: '联系了谁、说了什么', kind: 'textarea', required: true, maxLength: 1000 },
    ],
    run: async (context) => {
      await recordContact({ ...callOf(context), note: text(context.input.note) });
      return '已记下。';
    },
  }),
  button('assess-risk', {
    explain: '等级高的期限短，会按规定告知上级调解组织或者派出所。',
    inputs: ({ doc }) => [
      {
        name: 'riskLevel',
        label: '风险等级',
        kind: 'select',
        required: true,
        options: optionsFrom(riskLevelLabels),
        value: doc.riskLevel,
      },
      { name: 'reason', label: '看到了什么', kind: 'textarea', required: true, maxLength: 500 },
    ],
    run: async (context) => {
      const { riskLevel, reason } = context.input;
      await assessRisk({ ...callOf(context), riskLevel: text(riskLevel) as RiskLevel, reason: text(reason) });
      return '风险等级已改，期限跟着改了。';
    },
  }),
  button('transfer', {
    explain: '移送以后由那里决定受不受理；您那里看不到了，上级组织除外。',
    inputs: async (context) => [
      {
        name: 'organization',
        label: '移送给哪个调解组织',
        kind: 'select',
        required: true,
        options: await others(context),
      },
      reasonInput('为什么移送', 300),
    ],
    run: async (context) => {
      const { organization, reason } = context.input;
      await transferDispute({ ...callOf(context), organization: text(organization), reason: text(reason) });
      return '已移送。';
    },
  }),
  button('choose-again', {
    tone: 'danger',
    explain: '约好的时间取消，双方重新收到菜单。',
    inputs: [reasonInput('为什么要重新选', 300)],
    run: async (context) => {
      await chooseAgain({ ...callOf(context), reason: text(context.input.reason) });
      return '已请双方重新选。';
    },
  }),
  button('decline', {
    tone: 'danger',
    explain: '当事人会看到原因和去哪里办。',
    inputs: [
      reasonInput('为什么不予受理', 300),
      {
        name: 'elsewhere',
        label: '告诉当事人去哪里办',
        kind: 'select',
        required: true,
        options: optionsFrom(elsewhereLabels),
      },
    ],
    run: async (context) => {
      const { reason, elsewhere } = context.input;
      await declineDispute({
        ...callOf(context),
        reason: text(reason),
        elsewhere: optional(elsewhere) as Elsewhere,
      });
      return '已告知当事人。';
    },
  }),
];

async function others({ req, doc }: VerbContext<Document>): Promise<VerbOption[]> {
  return (await publicOrganizations(req.payload))
    .filter(({ id }) => id !== idOf(doc.organization))
    .map(({ id, name }) => ({ value: id, label: name }));
}
