import { expect, it } from 'vitest';
import { acceptDispute, type DisputeSource, disputeSourceLabels } from '@/domain/mediation';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildDispute } from '../../factories/mediation';
import { buildOffice } from '../../factories/mediation-menu';

const { app, clock, begin } = appAtFixedTime();
const words = '老太太耳背又爱吵';

async function read(path: string, cookie = '') {
  const answer = await app.fetch(path, { headers: { cookie } });
  return answer.text();
}

/** What the applicant was shown of it, and under which title; null for nothing. */
const shown: Record<DisputeSource, string | null> = {
  portal: '您申请时写的（对方看不到）',
  counter: '登记时您说的，念给您听过（对方看不到）',
  request: null,
  police: null,
  visit: null,
  consultation: null,
};

it.each(Object.keys(disputeSourceLabels) as DisputeSource[])(
  'shows an applicant what happened only in words of their own: %s',
  async (source) => {
    clock.set(begin);
    const { payload } = app;
    const office = await buildOffice(payload);
    const { id: user } = await buildUser(payload, { roles: [] });
    const { id, tokens } = await buildDispute(payload, office.organization, {
      source:
        source === 'portal' || source === 'counter'
          ? { kind: source }
          : { kind: source, id: `from-${source}` },
      actor: office.desk,
      facts: words,
      parties: [
        { side: 'applicant', name: '张秘一', phone: newPhone(), user: source === 'visit' ? null : user },
        { side: 'respondent', name: '李秘二', phone: newPhone() },
      ],
    });
    await acceptDispute({ payload, actor: office.desk, id });
    const title = shown[source];
    const page = await read(`/mediation/case/${tokens[0]}`);
    expect(page).toContain('我的调解');
    expect(page.includes(words)).toBe(title !== null);
    if (title) expect(page).toContain(title);
    else for (const one of ['您申请时写的', '登记时您说的']) expect(page).not.toContain(one);
    expect(await read(`/mediation/case/${tokens[1]}`)).not.toContain(words);
    if (source !== 'visit') {
      const cookie = await cookieFor(payload, user);
      expect((await read(`/me/mediation/${id}`, cookie)).includes(words)).toBe(title !== null);
      for (const path of ['/me', '/me/mediation', '/me/data', `/api/disputes/${id}`])
        expect(await read(path, cookie), path).not.toContain(words);
    }
    // What the applicant is to sign is what they said.
    const desk = await cookieFor(payload, office.desk.userId);
    const paper = await read(`/work/mediation/${id}/registration`, desk);
    expect(paper).toContain('申请人签名');
    expect(paper.includes(words)).toBe(title !== null);
    expect(paper.includes('app-hand-line')).toBe(title === null);
  },
);
