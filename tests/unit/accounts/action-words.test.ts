import { describe, expect, it } from 'vitest';
import { actionWords, thingWords } from '@/domain/accounts/audit/action-words';
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

  it('leave a code they do not know as it is', () => {
    expect(actionWords('moon.landed')).toBe('moon.landed');
  });
});
