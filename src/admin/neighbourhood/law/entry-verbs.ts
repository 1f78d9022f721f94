import { reasonInput, text } from '@/admin/property/inputs';
import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import type { leaveHelpers, openHelperAccount, RegisterState, returnHelper } from '@/domain/neighbourhood';
import { idOf } from '@/domain/organization';
import { callOf } from './call';

/** What the buttons look at in an entry of either register. */
export interface Entry {
  state: RegisterState;
  user?: unknown;
}
type Available<Doc extends Entry> = (context: VerbContext<Doc>) => Promise<boolean>;

/** Said after opening, too, when no question arrives yet. */
export const openedWords = (certificateOver: boolean): string =>
  certificateOver
    ? '开通了，请告诉本人用手机号登录。证书已经过期：换了证、改好有效期以后，才会派咨询给他（她）。'
    : '开通了，请告诉本人用手机号登录。';

/** Opens the account of an entry; there once, since an entry never goes over to another account. */
export const openVerb = <Doc extends Entry>(
  open: typeof openHelperAccount,
  available: Available<Doc>,
): VerbDefinition<Doc> => ({
  verb: 'open-account',
  label: '开通网上答复',
  explain:
    '按名册里的手机号开通账号，姓名要和名册一样。本人用手机验证码登录，以后网上的咨询会派给他（她）。开通以后不能换成别人的账号。',
  available: async (context) => !idOf(context.doc.user) && (await available(context)),
  run: async (context) => openedWords((await open(callOf(context))).certificateOver),
});

export const leaveVerb = <Doc extends Entry>(
  leave: typeof leaveHelpers,
  available: Available<Doc>,
  explain: string,
): VerbDefinition<Doc> => ({
  verb: 'leave',
  label: '退出名册',
  tone: 'danger',
  explain,
  available,
  inputs: [{ ...reasonInput('退出的原因'), maxLength: 100 }],
  run: async (context) => {
    await leave({ ...callOf(context), reason: text(context.input.reason) });
    return '已退出。';
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
