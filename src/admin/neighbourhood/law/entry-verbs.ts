import { reasonInput, text } from '@/admin/property/inputs';
import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import {
  certificateHolds,
  type leaveHelpers,
  type openHelperAccount,
  openQuestionsOf,
  type RegisterState,
  type registerLabels,
  type returnHelper,
} from '@/domain/neighbourhood';
import { idOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { callOf } from './call';

/** What the buttons look at in an entry of either register. */
export interface Entry {
  state: RegisterState;
  user?: unknown;
  /** Only helpers have one. */
  certificateUntil?: string | null;
}
type Available<Doc extends Entry> = (context: VerbContext<Doc>) => Promise<boolean>;

const overWords = '证书已经过期：换了证、改好有效期以后，才会派咨询给他（她）。';

/** Said after opening, too, when no question arrives yet. */
export const openedWords = (certificateOver: boolean): string =>
  certificateOver ? `开通了，请告诉本人用手机号登录。${overWords}` : '开通了，请告诉本人用手机号登录。';

/** Opens the account of an entry; there once, since an entry never goes over to another account. */
export const openVerb = <Doc extends Entry>(
  open: typeof openHelperAccount,
  available: Available<Doc>,
): VerbDefinition<Doc> => ({
  verb: 'open-account',
  label: '开通网上答复',
  explain: ({ doc }) =>
    `按名册里的手机号开通账号，姓名要和名册一样。本人用手机验证码登录，以后网上的咨询会派给他（她）。开通以后不能换成别人的账号。${certificateHolds(doc.certificateUntil, now()) ? '' : overWords}`,
  available: async (context) => !idOf(context.doc.user) && (await available(context)),
  run: async (context) => openedWords((await open(callOf(context))).certificateOver),
});

export const leaveVerb = <Doc extends Entry>(
  {
    slug,
    leave,
    explain,
  }: { slug: keyof typeof registerLabels; leave: typeof leaveHelpers; explain: string },
  available: Available<Doc>,
): VerbDefinition<Doc> => ({
  verb: 'leave',
  label: '退出名册',
  tone: 'danger',
  explain,
  available,
  inputs: async ({ req, id }) => {
    const open = await openQuestionsOf(req.payload, slug, id);
    const hint =
      open > 0
        ? `手里还有${open}件没答复的咨询：会马上换人答复，没有人能接的由社区指定，咨询人会收到消息。`
        : '手里没有等答复的咨询。';
    return [{ ...reasonInput('退出的原因', hint), maxLength: 100 }];
  },
  run: async (context) => {
    const { handedOn } = await leave({ ...callOf(context), reason: text(context.input.reason) });
    return handedOn > 0 ? `已退出，${handedOn}件没答复的咨询换了人。没有人接的，请去指定。` : '已退出。';
  },
});

export const returnVerb = <Doc extends Entry>(
  comeBack: typeof returnHelper,
  available: Available<Doc>,
): VerbDefinition<Doc> => ({
  verb: 'return',
  label: '恢复在册',
  explain: '重新在册，原来开通的账号照旧，以后的咨询又会派给他（她）。',
  available,
  run: async (context) => {
    await comeBack(callOf(context));
    return '已恢复在册。';
  },
});
