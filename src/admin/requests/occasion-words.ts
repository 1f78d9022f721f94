import { type RequestVerb, transitionOf, verbs } from '@/domain/requests/states';

const occasions: Record<string, string> = {
  'sign-in-code': '登录验证码',
  'phone-changed': '登录手机号已更改',
  'email-confirmation': '确认邮箱',
  'phone-change-code': '更换手机号的验证码',
  'residency-admitted': '住户登记：代办登记',
  'residency-ended': '住户登记：代办搬走',
  'residency-corrected': '住户登记：更正',
  'star-round.told': '评星',
  digest: '汇总',
  'request.alert': '诉求：时限预警',
  'request.supervision': '诉求：督办',
  'request.supervision-answered': '诉求：督办已回复',
  'request.evaluation-reminder': '诉求：提醒评价',
  'request.link': '诉求：查询链接',
  'request.part-answered': '诉求：一部分已答复',
  'private.news': '私密事项有新进展',
  'mediation.news': '调解：有新进展',
  'mediation.registered': '调解：等受理',
  'mediation.transferred': '调解：移送来的',
  'mediation.risk': '调解：需要配合',
  'mediation.chosen': '调解：当事人选好了',
  'mediation.agreed': '调解：双方选定',
  'mediation.joined': '调解：加了一位调解员',
  'mediation.again': '调解：要重新选',
  'mediation.ended': '调解：当事人不调了',
  'request-follow.followed': '也遇到的事：已记下',
  'request-follow.answered': '也遇到的事：有答复了',
  'request-follow.closed': '也遇到的事：已办结',
  'request-follow.declined': '也遇到的事：不予受理',
  'request-follow.cancelled': '也遇到的事：已撤回',
};

/** The Chinese words for what a message is about; what has no words yet is shown as it is stored. */
export function occasionWords(template: string): string {
  const verb = /^request\.(.+)$/.exec(template)?.[1];
  const step = verb && isRequestVerb(verb) ? `诉求：${transitionOf(verb).label}` : undefined;
  return occasions[template] ?? step ?? template;
}

function isRequestVerb(verb: string): verb is RequestVerb {
  return verbs.some((one) => one === verb);
}
