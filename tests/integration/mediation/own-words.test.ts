import { expect, it } from 'vitest';
import {
  acceptDispute,
  correctParty,
  type DisputeSource,
  disputeSourceLabels,
  partiesOfDispute,
  tokenOfParty,
} from '@/domain/mediation';
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

const phone = '13812340001';
/** What the desk types about an applicant of this phone, and whether the words of before are theirs. */
const corrections: [string, { name: string; phone?: string; another?: boolean }, boolean][] = [
  ['a slip of the pen', { name: '张秘一一', phone }, true],
  ['somebody else on another phone', { name: '新来人', phone: '13812340002', another: true }, false],
  ['another phone alone', { name: '张秘一', phone: '13812340003' }, false],
  ['somebody else on the same phone', { name: '新来人', phone, another: true }, false],
];

it.each(
  (['portal', 'counter'] as const).flatMap((kind) =>
    corrections.map(([which, to, isTheirs]) => [kind, which, to, isTheirs] as const),
  ),
)(
  '%s: shows the words of the applicant to nobody who came in their place: %s',
  async (kind, _, to, isTheirs) => {
    clock.set(begin);
    const { payload } = app;
    const office = await buildOffice(payload);
    const { id } = await buildDispute(payload, office.organization, {
      source: { kind },
      actor: office.desk,
      facts: words,
      wishes: '让他给我赔不是',
      parties: [
        { side: 'applicant', name: '张秘一', phone },
        { side: 'respondent', name: '李秘二', phone: newPhone() },
      ],
    });
    const [applicant] = await partiesOfDispute(payload, id);
    const call = { payload, actor: office.desk, id };
    await correctParty({ ...call, party: applicant?.id ?? '', ...to });
    await acceptDispute(call);
    const [now] = await partiesOfDispute(payload, id);
    const page = await read(`/mediation/case/${(now && tokenOfParty(now)) ?? ''}`);
    expect(page).toContain('我的调解');
    expect(page.includes(words)).toBe(isTheirs);
    const desk = await cookieFor(payload, office.desk.userId);
    const paper = await read(`/work/mediation/${id}/registration`, desk);
    for (const said of [words, '让他给我赔不是']) expect(paper.includes(said)).toBe(isTheirs);
    expect(paper.includes('app-hand-line')).toBe(!isTheirs);
    // The desk goes on reading what the case is about.
    expect(await read(`/work/mediation/${id}`, desk)).toContain(words);
  },
);

it('a first phone under another name opens nothing of what was said at the counter', async () => {
  clock.set(begin);
  const { payload } = app;
  const office = await buildOffice(payload);
  for (const [name, isTheirs] of [
    ['张秘一', true],
    ['新来人', false],
  ] as const) {
    const { id } = await buildDispute(payload, office.organization, {
      facts: words,
      parties: [
        { side: 'applicant', name: '张秘一' },
        { side: 'respondent', name: '李秘二', phone: newPhone() },
      ],
    });
    const [applicant] = await partiesOfDispute(payload, id);
    const call = { payload, actor: office.desk, id, party: applicant?.id ?? '' };
    await correctParty({ ...call, name, phone: newPhone() });
    const [now] = await partiesOfDispute(payload, id);
    const page = await read(`/mediation/case/${(now && tokenOfParty(now)) ?? ''}`);
    expect(page.includes(words)).toBe(isTheirs);
  }
});
