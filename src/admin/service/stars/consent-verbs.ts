import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import { agreedToStars, keepsStars, recordStarConsent } from '@/domain/service';
import { text } from '../../voting/inputs';

interface MemberDocument extends Place {
  status: string;
  user?: unknown;
}

type Context = VerbContext<MemberDocument>;

const agrees = ({ req, id }: Context) => agreedToStars(req.payload, id, req);

const evidence = (label: string, hint: string): VerbInput => ({
  name: 'evidence',
  label,
  hint,
  kind: 'text',
  required: true,
  maxLength: 200,
});

/** 公开星级: for members without an account, from the sheet they signed. */
export const starConsentVerbs: VerbDefinition<MemberDocument>[] = [
  {
    verb: 'agree-to-stars',
    label: '登记同意公开星级',
    explain:
      '必须是本人签字同意。登记后，定星的结果对外写他的姓名和星级，不写分数；本人随时可以撤回。有账号的，请本人在“我的评星”里同意。',
    inputs: [evidence('同意的凭据', '如：本人签字的同意书，存放在哪里。')],
    available: async (context) =>
      context.doc.status === 'active' &&
      !idOf(context.doc.user) &&
      keepsStars(context.actor, context.doc) &&
      !(await agrees(context)),
    run: async ({ req, actor, id, input }) => {
      await recordStarConsent({
        payload: req.payload,
        req,
        actor,
        id,
        agreed: true,
        evidence: text(input.evidence),
      });
      return '已登记，定星的结果会公开他的姓名和星级。';
    },
  },
  {
    verb: 'withdraw-stars',
    label: '撤回公开星级',
    explain: '本人说不再公开的，马上登记，马上生效。',
    inputs: [evidence('本人怎么说的', '如：11月23日到支部说的。')],
    available: async (context) => keepsStars(context.actor, context.doc) && (await agrees(context)),
    run: async ({ req, actor, id, input }) => {
      await recordStarConsent({
        payload: req.payload,
        req,
        actor,
        id,
        agreed: false,
        evidence: text(input.evidence),
      });
      return '已撤回，公开页面不再有他的星级。';
    },
  },
];
