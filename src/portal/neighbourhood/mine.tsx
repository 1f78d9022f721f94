import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { type AssociationRow, officesOf, ownFamilyEvents } from '@/domain/neighbourhood';

/** What of the neighbourhood's own forces is on one's own page. */
interface OwnForces {
  walks: boolean;
  associations: AssociationRow[];
  events: number;
}

export async function myForces(payload: Payload, actor: Actor): Promise<OwnForces> {
  return {
    walks: actor.grants.some(({ role }) =>
      ['community-staff', 'branch-secretary', 'party-member'].includes(role),
    ),
    associations: (await officesOf(payload, actor.userId)).map(({ association }) => association),
    events: actor.userId === null ? 0 : (await ownFamilyEvents(payload, actor.userId)).total,
  };
}

/** Visits, associations one is in, one's own family events; nothing for whoever has none of it. */
export function MyForces({ walks, associations, events }: OwnForces) {
  if (!walks && associations.length === 0 && events === 0) return null;
  const councils = associations.filter(({ kind }) => kind === 'council');
  return (
    <section className="app-section" aria-labelledby="my-forces">
      <h2 className="govuk-heading-m" id="my-forces">
        邻里的事
      </h2>
      <ul className="govuk-list">
        {walks ? (
          <li>
            <a className="govuk-link" href="/work/visits">
              走访
            </a>
          </li>
        ) : null}
        {associations.map(({ id, name }) => (
          <li key={id}>
            <a className="govuk-link" href={`/work/associations/${id}`}>
              {name}
            </a>
          </li>
        ))}
        {councils.length > 0 ? (
          <li>
            <a className="govuk-link" href="/work/family-events">
              红白事登记
            </a>
          </li>
        ) : null}
        {associations.length > 0 ? (
          <li>
            <a className="govuk-link" href="/work/appraisals">
              文明评议
            </a>
          </li>
        ) : null}
        {events > 0 ? (
          <li>
            <a className="govuk-link" href="/me/family-events">
              我家的红白事（{events}件）
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
