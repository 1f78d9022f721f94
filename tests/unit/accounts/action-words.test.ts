import { describe, expect, it } from 'vitest';
import { actionWords, actorWords, summaryWords, thingWords } from '@/domain/accounts/audit/action-words';
import { noticeTransitions } from '@/domain/publishing/notice-states';

describe('the words of the audit log', () => {
  it('are Chinese for what people do every day', () => {
    expect(actionWords('request.dispatched')).toBe('诉求 · 派单');
    expect(actionWords('user.signed-in')).toBe('账号 · 登录');
    expect(thingWords('notices')).toBe('公告');
  });

  it('exist for every verb of a notice', () => {
    for (const { event } of Object.values(noticeTransitions)) {
      expect(actionWords(event), event).toMatch(/^公告 · [\u4e00-\u9fff]+$/);
    }
  });

  it('say how somebody signed in, and who a person without a name is', () => {
    expect(summaryWords('phone-code')).toBe('短信验证码');
    expect(summaryWords('community-staff @ community')).toBe('社区干部（社区（村））');
    expect(summaryWords('第3号通知')).toBe('第3号通知');
    expect(thingWords('sign-in-codes')).toBe('登录验证码');
    expect(actorWords('', 'request.evaluated')).toBe('反映人');
    expect(actorWords('张三', 'request.evaluated')).toBe('张三');
  });

  it('leave a code they do not know as it is', () => {
    expect(actionWords('moon.landed')).toBe('moon.landed');
  });
});
