import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { consultationsFor, lawWorker, ownConsultations } from '@/domain/neighbourhood';
import { ButtonLink, Tag } from '../../shared';

/** What of law is on one's own page. */
interface OwnLaw {
  asked: number;
  works: boolean;
  waiting: number;
}

export async function myLaw(payload: Payload, actor: Actor): Promise<OwnLaw> {
  if (actor.userId === null) return { asked: 0, works: false, waiting: 0 };
  const worker = await lawWorker(payload, actor);
  const works = worker.answering.helpers.length + worker.answering.advisers.length > 0;
  return {
    asked: (await ownConsultations(payload, actor.userId, 1)).total,
    works,
    waiting: works
      ? (await consultationsFor(payload, worker.answering, { waiting: true, page: 1 })).total
      : 0,
  };
}

export function MyLaw({ asked, works, waiting }: OwnLaw) {
  if (asked === 0 && !works) return null;
  return (
    <section className="app-section" aria-labelledby="my-law">
      <h2 className="govuk-heading-m" id="my-law">
        法律咨询
      </h2>
      {works ? (
        <p className="govuk-body">
          <ButtonLink href="/work/law">答复法律咨询</ButtonLink>{' '}
          {waiting > 0 ? <Tag colour="yellow">{waiting}件等您答复</Tag> : null}
        </p>
      ) : null}
      {asked > 0 ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/me/consultations">
            我提的法律咨询（{asked}）
          </a>
        </p>
      ) : null}
    </section>
  );
}
