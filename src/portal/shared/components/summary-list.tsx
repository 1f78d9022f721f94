import type { ReactNode } from 'react';
import { LinkButton } from './button';
import { classNames } from './class-names';

/** One line of facts. `change` leads to the page where it can be changed; `changeStep` does so inside a form. */
export interface SummaryRow {
  key: string;
  value: ReactNode;
  change?: { href: string; text?: string };
  changeStep?: string;
}

/** Facts as term and value; `card` puts them into a titled box. */
export function SummaryList(props: { rows: SummaryRow[]; card?: string; noBorder?: boolean }) {
  const changeable = props.rows.some((row) => row.change || row.changeStep);
  const list = (
    <dl className={classNames('govuk-summary-list', props.noBorder && 'govuk-summary-list--no-border')}>
      {props.rows.map((row) => (
        <SummaryLine key={row.key} row={row} changeable={changeable} />
      ))}
    </dl>
  );
  if (!props.card) return list;
  return (
    <div className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        <h2 className="govuk-summary-card__title">{props.card}</h2>
      </div>
      <div className="govuk-summary-card__content">{list}</div>
    </div>
  );
}

function SummaryLine({ row, changeable }: { row: SummaryRow; changeable: boolean }) {
  const fixed = !row.change && !row.changeStep;
  return (
    <div
      className={classNames(
        'govuk-summary-list__row',
        changeable && fixed && 'govuk-summary-list__row--no-actions',
      )}
    >
      <dt className="govuk-summary-list__key">{row.key}</dt>
      <dd className="govuk-summary-list__value">{row.value}</dd>
      {row.change ? (
        <dd className="govuk-summary-list__actions">
          <a className="govuk-link" href={row.change.href}>
            {row.change.text ?? '修改'}
            <span className="govuk-visually-hidden">{row.key}</span>
          </a>
        </dd>
      ) : null}
      {row.changeStep ? (
        <dd className="govuk-summary-list__actions">
          <LinkButton name="go" value={row.changeStep}>
            修改<span className="govuk-visually-hidden">{row.key}</span>
          </LinkButton>
        </dd>
      ) : null}
    </div>
  );
}
