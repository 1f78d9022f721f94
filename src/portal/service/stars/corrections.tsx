import { type OwnCorrection, pointsText } from '@/domain/service';
import { formatDay } from '@/shared/dates';
import { PaperLinks, type Papers } from './parts';

/** What later changes of records made, why, and where it is counted; nothing when there are none. */
export function Corrections({
  of,
  id,
  papers,
}: {
  of: readonly OwnCorrection[];
  id: string;
  papers?: Papers;
}) {
  const shown = of.filter(({ points }) => points !== 0);
  if (shown.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        公示以后的更正
      </h2>
      <p className="govuk-body">公示过的结果不变，差额计在后面的评星里。</p>
      <ul className="app-list">
        {shown.map(({ id: key, record, at, itemName, points, words, round, roundName, counted }) => (
          <li key={key}>
            <strong>
              {itemName}
              {points > 0 ? '加' : '减'}
              {pointsText(Math.abs(points))}分
            </strong>
            ：{words}
            <PaperLinks papers={papers} of={record} />
            <p className="app-list__meta">
              {formatDay(at)}更正，原来在
              {papers ? (
                roundName
              ) : (
                <a className="govuk-link" href={`/me/stars/${round}`}>
                  {roundName}
                </a>
              )}
              ，{counted}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
