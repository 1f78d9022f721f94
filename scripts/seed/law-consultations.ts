import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import { activeOrganizations } from '@/domain/mediation';
import {
  agreeToPublish,
  answerConsultation,
  askBack,
  askQuestion,
  type LawTopic,
  passConsultation,
  publishAnswer,
  rateConsultation,
  toMediation,
  withdrawConsultation,
} from '@/domain/neighbourhood';
import { fixedClock, now, setClock } from '@/shared/clock';
import type { SeededLaw } from './law';
import { openPlans, publishedPlans } from './law-plan';
import { day } from './moments';
import type { SeededOrganization } from './organization';
import { demoActor } from './service-people';

const visitor: Actor = { userId: null, name: '访客', grants: [], via: 'portal' };
const editor = systemActor('李春梅');
const askers = ['韩女士', '老孟', '吕师傅', '薛阿姨', '小范', '陶先生', '毛大姐', '齐师傅'];

/** Consultations of the demo's first community in every state, and five published answers. */
export async function seedConsultations(
  payload: Payload,
  city: SeededOrganization,
  law: SeededLaw,
): Promise<void> {
  const helper = law.answering[city.mingyue.id]?.actor;
  const adviser = await demoActor(payload, 'legal-adviser');
  const resident = await demoActor(payload, 'resident-mingyue');
  // Without the demo accounts nobody is there to answer.
  if (!helper || !adviser) return;
  const today = now();
  const clock = fixedClock(today);
  const at = (days: number) => clock.set(new Date(today.getTime() - days * day));
  let serial = 0;
  const ask = async (
    { topic, question }: { topic: LawTopic; question: string },
    days: number,
    actor: Actor = visitor,
  ): Promise<string> => {
    at(days);
    serial += 1;
    const { id } = await askQuestion({
      payload,
      actor,
      topic,
      question,
      community: city.mingyue.id,
      askerName: askers[serial % askers.length] ?? '',
      phone: `139000008${String(serial).padStart(2, '0')}`,
    });
    return id;
  };
  const byAsker = (id: string) => ({ payload, actor: visitor, byLink: true, id });
  const answer = (id: string, text: string, actor: Actor = helper) =>
    answerConsultation({ payload, actor, id, text });

  setClock(clock);
  try {
    for (const [index, plan] of publishedPlans.entries()) {
      const days = 80 - index * 12;
      const id = await ask(plan, days);
      at(days - 1);
      await answer(id, plan.answer);
      at(days - 2);
      await agreeToPublish({ ...byAsker(id), agrees: true });
      await agreeToPublish({ payload, actor: helper, id, agrees: true });
      await rateConsultation({ ...byAsker(id), grade: index === 2 ? 'satisfied' : 'very-satisfied' });
      at(days - 3);
      await publish(payload, id, plan);
    }
    const proposed = await ask(openPlans.proposed, 12);
    at(11);
    await answer(
      proposed,
      '健身房换了老板，原来的债务由接手的承担还是原老板承担，看转让协议；您可以先向市场监管局投诉，再申请调解。',
    );
    await agreeToPublish({ ...byAsker(proposed), agrees: true });
    await agreeToPublish({ payload, actor: helper, id: proposed, agrees: true });

    const late = await ask(openPlans.late, 20);
    await passConsultation({
      payload,
      actor: helper,
      id: late,
      note: '合同在咨询人手里，违约金的条款我拿不准。',
    });

    const back = await ask(openPlans.askedBack, 5);
    at(4);
    await answer(
      back,
      '误工费按您的收入和医院写的休息天数算，有工资流水的按流水，没有的按当地同行业的平均工资。',
    );
    at(1);
    await askBack({ ...byAsker(back), text: '我是打零工的，没有工资流水，拿什么证明？' });

    const answered = await ask(openPlans.answered, 4, resident ?? visitor);
    at(3);
    await answer(
      answered,
      '上班时间、在饭店里、因为干活受伤，自己不小心也算工伤。请老板三十天内申报，他不报的，您一年内自己到人社局申请。',
    );

    const withdrawn = await ask(openPlans.withdrawn, 6);
    await withdrawConsultation(byAsker(withdrawn));

    const passed = await ask(openPlans.passed, 1, resident ?? visitor);
    await passConsultation({ payload, actor: helper, id: passed, note: '涉及婚前首付和抚养，请林律师看。' });

    await ask(openPlans.waiting, 0.1);

    // Mediation is seeded by its own part; where it is not there the case cannot go.
    if ((await activeOrganizations(payload)).length > 0) {
      const dispute = await ask(openPlans.mediation, 2);
      await toMediation({
        ...byAsker(dispute),
        consent: true,
        askerName: '吕建平',
        respondent: '楼下住户',
      });
    }
  } finally {
    setClock(null);
  }
}

async function publish(
  payload: Payload,
  consultation: string,
  plan: (typeof publishedPlans)[number],
): Promise<void> {
  const row = await payload.db.findOne<{ id: string }>({
    collection: 'legal-answers',
    where: { consultation: { equals: consultation } },
  });
  if (!row) return;
  await publishAnswer({
    payload,
    actor: editor,
    id: String(row.id),
    title: plan.title,
    question: plan.publicQuestion,
    answer: plan.publicAnswer,
  });
}
