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
    [`${'长'.repeat(129)}`, '最多'],
  ])('refuses %s', (password, why) => expect(checkPassword(password)).toContain(why));

  it.each([
    'Osmanthus-2026-blossom',
    '桂花开了满院都是香味啊',
    'correct horse battery',
    'Fengqiao-2026-guanli',
  ])('takes %s', (password) =>
    expect(checkPassword(password, ['admin', '顾明远', '13900000001'])).toBeNull(),
  );

  it('refuses one made of the person’s own name, username or phone', () => {
    expect(checkPassword('staff-mingyue1', ['staff-mingyue'])).toContain('自己的');
    expect(checkPassword('13812345678a', [undefined, '13812345678'])).toContain('自己的');
    expect(checkPassword('张三丰张三丰2026a', ['张三丰'])).toContain('自己的');
    expect(checkPassword('我和张三丰一起去爬山看日出', ['张三丰'])).toBeNull();
  });

  it('is kept by every demo account', () => {
    for (const { username, name, phone, password } of demoAccounts) {
      expect(checkPassword(password, [username, name, phone]), username).toBeNull();
    }
  });
});
