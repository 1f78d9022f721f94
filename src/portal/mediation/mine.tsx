import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { chainOf, type OwnDispute, ownDisputes } from '@/domain/mediation';
import { Section } from '../organization/section';

/** What of mediation is on one's own page: own cases, and the way to work for whoever has some. */
export async function myMediation(
  payload: Payload,
  actor: Actor,
): Promise<{ own: OwnDispute[]; works: boolean }> {
  if (actor.userId === null) return { own: [], works: false };
  const { organizations, mediators } = await chainOf(payload, actor.userId);
  return {
    own: await ownDisputes(payload, actor.userId),
    works: organizations.length > 0 || mediators.length > 0,
  };
}

export function MyMediation({ own, works }: { own: OwnDispute[]; works: boolean }) {
  if (own.length === 0 && !works) return null;
  return (
    <Section id="my-mediation" title="调解">
      <ul className="govuk-list">
        {own.length > 0 ? (
          <li>
            <a className="govuk-link" href="/me/mediation">
              我的调解（{own.length}件）
            </a>
          </li>
        ) : null}
        {works ? (
          <li>
            <a className="govuk-link" href="/work/mediation">
              办理调解
            </a>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}
