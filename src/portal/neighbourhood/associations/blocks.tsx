import { type AssociationLine, associationKindLabels } from '@/domain/neighbourhood';
import { formatDay } from '@/shared/dates';
import { Section } from '../../organization/section';

/** Associations one under the other: what, where, whom to ask. */
export function AssociationLines({
  lines,
  headingLevel = 3,
}: {
  lines: readonly AssociationLine[];
  headingLevel?: 2 | 3;
}) {
  const Heading = `h${headingLevel}` as const;
  return (
    <ul className="app-list">
      {lines.map(({ id, number, name, kind, about, contact, community, members, last }) => (
        <li key={id}>
          <Heading className="app-list__title">
            <a className="govuk-link" href={`/associations/${number}`}>
              {name}
            </a>
          </Heading>
          <p className="govuk-body-s">{about.slice(0, 80)}</p>
          <p className="app-list__meta">
            <span>{associationKindLabels[kind]}</span>
            <span>{community?.name ?? ''}</span>
            <span>{members}人</span>
            <span>{contact}</span>
            {last ? (
              <span>
                最近：
                <a className="govuk-link" href={`/activities/${last.number}`}>
                  {last.title}
                </a>
                （{formatDay(last.startsAt)}）
              </span>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What the neighbourhood does by itself, on the community's page: associations, visits, family events. */
export function NeighbourhoodForces({
  code,
  associations,
  visits,
  family,
}: {
  code: string;
  associations: readonly AssociationLine[];
  visits: { rounds: number; percent: number | null; days: number };
  family: { n: number } | null;
}) {
  if (associations.length === 0 && visits.rounds === 0) return null;
  return (
    <Section id="forces" title="邻里力量" more={{ href: `/associations?community=${code}`, text: '全部' }}>
      <p className="govuk-body">
        最近30天走访{visits.rounds}次
        {visits.percent === null ? '' : `，${visits.days}天里见到过${visits.percent}%的住户`}。
        {family ? `登记并报了结果的红白事${family.n}件。` : ''}
        <a className="govuk-link" href={`/family-events?community=${code}`}>
          红白事怎么登记
        </a>
      </p>
      <AssociationLines lines={associations.slice(0, 5)} />
    </Section>
  );
}
