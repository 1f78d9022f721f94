/** What a template is filled with: short texts by name. */
export type MessageData = Record<string, string>;

export interface Message {
  subject: string;
  text: string;
  /** Where whoever gets it says that they want no more, for mail programs that show a button. */
  unsubscribe?: string;
}

const templates: Record<string, (data: MessageData) => Message> = {
  'sign-in-code': ({ code = '' }) => ({
    subject: '登录验证码',
    text: `您的登录验证码是 ${code}，5 分钟内有效。请不要告诉别人，工作人员也不会向您索要。`,
  }),
  'phone-change-code': ({ code = '' }) => ({
    subject: '更换手机号的验证码',
    text: `您正在把登录手机号换成这个号码，验证码是 ${code}，5 分钟内有效。不是您本人办理的，请不要告诉任何人。`,
  }),
  'phone-changed': () => ({
    subject: '登录手机号已更改',
    text: '您的登录手机号已被更改，所有设备上的登录都已退出。如果不是您本人办理的，请马上联系社区或拨打12345。',
  }),
};

/**
 * The message of an outbox row. Templates of other domains bring their own words as `subject` and `text`.
 * @throws Error when there is neither a template of this name nor a text
 */
export function renderMessage(template: string, data: MessageData): Message {
  const known = templates[template];
  if (known) return known(data);
  if (!data.text) throw new Error(`The message ${template} has no template and no text`);
  const { subject = '社区通知', text, unsubscribe } = data;
  return { subject, text, ...(unsubscribe ? { unsubscribe } : {}) };
}
