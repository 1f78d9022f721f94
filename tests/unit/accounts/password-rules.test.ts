import { describe, expect, it } from 'vitest';
import { demoAccounts } from '@/domain/accounts/demo-accounts';
import { checkPassword } from '@/domain/accounts/password-rules';

describe('password rules', () => {
  it.each([
    ['short1', '至少'],
    ['123456789', '至少'],
    ['1234567890', '太常见'],
    ['9876543210', '太常见'],
    ['password123', '太常见'],
    ['P@ssword2026', '太常见'],
    ['qwertyuiop', '太常见'],
    ['1qaz2wsx3edc', '太常见'],
    ['aaaaaaaaaaaa', '太常见'],
    ['abc12abc12abc12', '太常见'],
    ['woaini1314520', '太常见'],
    ['abcdefghijkl', '太常见'],
    ['Password123!', '太常见'],
    ['Admin@123456', '太常见'],
    ['Aa12345678', '太常见'],
    ['Aa123456789', '太常见'],
    ['P@ssw0rd!!', '太常见'],
    ['Qwerty123!', '太常见'],
    ['Welcome123!', '太常见'],
    ['Dingzhou@123', '太常见'],
    ['定州市定州市2026', '太常见'],
    ['woaini1314!', '太常见'],
    ['a1234567890', '太常见'],
    ['qwer123456', '太常见'],
    ['Zhang@123456', '太常见'],
    ['!QAZ2wsx3edc', '太常见'],
    ['Ｐａｓｓｗｏｒｄ１２３', '太常见'],
    ['19491001Ab!', '太常见'],
    ['836251947206', '太常见'],
    ['8362519472067351', '全是数字'],
    [`${'长'.repeat(129)}`, '最多'],
  ])('refuses %s', (password, why) => expect(checkPassword(password)).toContain(why));

  it.each([
    'Osmanthus-2026-blossom',
    '桂花开了满院都是香味啊',
    'correct horse battery',
    'Fengqiao-2026-guanli',
    'kT9xq2vBwz',
    '我爱吃定州的焖子和馒头',
  ])('takes %s', (password) =>
    expect(checkPassword(password, ['admin', '顾明远', '13900000001'])).toBeNull(),
  );

  it('refuses one made of the person’s own name, username or phone', () => {
    expect(checkPassword('staff-mingyue1', ['staff-mingyue'])).toContain('自己的');
    expect(checkPassword('13812345678a', [undefined, '13812345678'])).toContain('自己的');
    expect(checkPassword('张三丰张三丰2026a', ['张三丰'])).toContain('自己的');
    expect(checkPassword('138-1234-5678-x', [undefined, '13812345678'])).toContain('自己的');
    expect(checkPassword('Zh4ng-M1ngyue!9', ['zhangmingyue'])).toContain('自己的');
    expect(checkPassword('我和张三丰一起去爬山看日出', ['张三丰'])).toBeNull();
  });

  it('is kept by every demo account', () => {
    for (const { username, name, phone, password } of demoAccounts) {
      expect(checkPassword(password, [username, name, phone]), username).toBeNull();
    }
  });
});
