import { expect, it } from 'vitest';
import { occasionWords } from '@/admin/requests/occasion-words';
import { verbs } from '@/domain/requests/states';

it('says in Chinese what each step of a request tells people', () => {
  for (const verb of verbs) expect(occasionWords(`request.${verb}`)).toMatch(/^诉求：[\u4e00-\u9fff]+/);
  expect(occasionWords('request-follow.answered')).toBe('也遇到的事：有答复了');
  expect(occasionWords('moon.landed')).toBe('moon.landed');
});
