import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** A column: heading and how its values stand; numbers are set to the right. */
export interface Column {
  key: string;
  label: ReactNode;
  numeric?: boolean;
  /** Short values, as names, that keep to one line where there is room for columns. */
  whole?: boolean;
}

/**
 * A table of facts. The caption names it, the first column heads its row. On a narrow screen each row becomes a
 * small block whose values carry their heading (`data-label`), so nothing scrolls sideways.
 */
export function Table(props: {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column[];
  rows: { key: string; cells: Record<string, ReactNode> }[];
}) {
  return (
    <table className="govuk-table app-table">
      <caption
        className={
          props.captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'
        }
      >
        {props.caption}
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {props.columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={classNames(
                'govuk-table__header',
                column.numeric && 'govuk-table__header--numeric',
                column.whole && 'app-table__whole',
              )}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {props.rows.map((row) => (
          <tr key={row.key} className="govuk-table__row">
            {props.columns.map((column, index) => (
              <Cell key={column.key} column={column} first={index === 0}>
                {row.cells[column.key]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ column, first, children }: { column: Column; first: boolean; children: ReactNode }) {
  if (first) {
    return (
      <th scope="row" className={classNames('govuk-table__header', column.whole && 'app-table__whole')}>
        {children}
      </th>
    );
  }
  return (
    <td
      className={classNames(
        'govuk-table__cell',
        column.numeric && 'govuk-table__cell--numeric',
        column.whole && 'app-table__whole',
      )}
      data-label={typeof column.label === 'string' ? column.label : undefined}
    >
      {children}
    </td>
  );
}
