import type { Directory } from '@/domain/requests';
import { emergencyLines, intakeRulesOf } from '@/domain/requests';
import { PhoneLink } from '../shared';

/**
 * Whom to call at once, in large print, when somebody is in danger now; nothing otherwise. Stands beside what goes on as
 * usual and holds nobody up. A category that names a number of its own (gas, power, water) adds it.
 */
export function EmergencyCalls(props: {
  text: string;
  danger: boolean;
  category: string | null | undefined;
  known: Directory;
  /** Who reads it: whoever is there, or staff who tell a caller. */
  reader?: 'requester' | 'counter';
}) {
  const { text, danger, category, known, reader = 'requester' } = props;
  const lines = emergencyLines({ text, danger });
  if (lines.length === 0) return null;
  const utility = intakeRulesOf(known, category).elsewhere?.phones ?? [];
  const all = [...lines, ...utility.filter(({ number }) => !lines.some((line) => line.number === number))];
  return (
    <section className="app-emergency" aria-labelledby="emergency-calls">
      <h2 className="govuk-heading-m" id="emergency-calls">
        {reader === 'counter' ? '正有危险的，先请来电人打电话' : '正有危险的，请先打电话'}
      </h2>
      <p className="govuk-body">
        {reader === 'counter'
          ? '这里的登记不会马上有人到现场。请来电人离开危险的地方，马上拨打：'
          : '网上反映不会马上有人到现场。请先离开危险的地方，马上拨打：'}
      </p>
      <ul className="govuk-list app-emergency__lines">
        {all.map(({ number, name }) => (
          <li key={number}>
            <PhoneLink number={number} label={name || '电话'} className="govuk-link app-emergency__number" />
            {name ? (
              <span className="app-emergency__name" aria-hidden="true">
                {name}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="govuk-body">没有危险的，不用管这一段，接着办就行。</p>
    </section>
  );
}
