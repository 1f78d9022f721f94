import { expect, it } from 'vitest';
import { messageData } from '@/domain/accounts';
import { partiesOfDispute, partyPath } from '@/domain/mediation';
import { newPhone } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildLawPlace, buildQuestion } from '../../../factories/law';
import { buildDispute, buildMediationOrganization } from '../../../factories/mediation';

const { app } = appAtFixedTime();

async function messagesWith(href: string): Promise<number> {
  const { docs } = await app.payload.db.find<{ contentCipher: string }>({
    collection: 'outbox',
    where: { channel: { equals: 'sms' } },
    limit: 0,
    pagination: false,
  });
  return docs.filter((row) => JSON.stringify(messageData(row)).includes(href)).length;
}

async function built() {
  const { payload } = app;
  const phone = newPhone();
  const { community } = await buildLawPlace(payload);
  const question = await buildQuestion(payload, community, { phone });
  const organization = String((await buildMediationOrganization(payload)).id);
  const otherPhone = newPhone();
  const { id } = await buildDispute(payload, organization, {
    parties: [
      { side: 'applicant', name: '张秘一', phone },
      { side: 'respondent', name: '李秘二', phone: otherPhone },
    ],
  });
  const [applicant, respondent] = (await partiesOfDispute(payload, id)).map(partyPath);
  return { phone, otherPhone, question: question.path, applicant, respondent };
}

it('sends the links of a phone to that phone, once a day, and says the same whether there are any', async () => {
  const { phone, otherPhone, question, applicant = '', respondent = '' } = await built();
  const before = [
    await messagesWith(question),
    await messagesWith(applicant),
    await messagesWith(respondent),
  ];
  const answers = await Promise.all(
    [phone, phone, otherPhone, newPhone()].map((typed) => app.submit('/find-link', { phone: typed })),
  );
  const locations = answers.map((answer) => [answer.status, answer.headers.get('location')]);
  expect(new Set(locations.map((one) => JSON.stringify(one))).size).toBe(1);
  const page = await (await app.fetch('/find-link?done=sent')).text();
  expect(page).toContain('如果这个号码留过');
  expect([
    await messagesWith(question),
    await messagesWith(applicant),
    await messagesWith(respondent),
  ]).toEqual([
    (before[0] ?? 0) + 1,
    (before[1] ?? 0) + 1,
    // Nobody of the organisation has written to the other side yet: this is not how they learn of it.
    before[2],
  ]);
});

it('asks for a phone, keeps what was typed, and stops a machine', async () => {
  const wrong = await app.submit('/find-link', { phone: '123' });
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('请填写您当时留的手机号');
  expect(html).toContain('value="123"');
  const statuses: number[] = [];
  for (let index = 0; index < 12; index += 1)
    statuses.push((await app.submit('/find-link', { phone: newPhone() })).status);
  expect(statuses).toContain(429);
});
