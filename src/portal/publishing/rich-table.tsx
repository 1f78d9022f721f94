import { Fragment, type ReactNode } from 'react';
import { isNode, type RichTextNode } from '@/domain/publishing';

/** Bits of a cell's header state, as the editor stores them. */
const header = { columnHeading: 1, rowHeading: 2 } as const;

/**
 * A table of a rich text. Heading cells carry their scope; a wide table scrolls inside a region that the keyboard can
 * reach, so that the page itself never does.
 */
export function RichTable({
  table,
  render,
}: {
  table: RichTextNode;
  render: (cell: RichTextNode) => ReactNode;
}) {
  const rows = (table.children ?? []).filter((row) => isNode(row) && row.type === 'tablerow');
  const split = Math.max(
    0,
    rows.findIndex((row) => !isHeading(row)),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="app-article__table" aria-label="表格，可左右滚动" tabIndex={0}>
      <table className="govuk-table">
        {split > 0 ? <thead className="govuk-table__head">{rows.slice(0, split).map(row)}</thead> : null}
        <tbody className="govuk-table__body">{rows.slice(split).map(row)}</tbody>
      </table>
    </section>
  );

  function row(node: RichTextNode, index: number): ReactNode {
    return (
      <tr className="govuk-table__row" key={index}>
        {cellsOf(node).map((cell, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once into static markup
          <Fragment key={column}>{tableCell(cell)}</Fragment>
        ))}
      </tr>
    );
  }

  function tableCell(cell: RichTextNode): ReactNode {
    const span = { colSpan: spanOf(cell.colSpan), rowSpan: spanOf(cell.rowSpan) };
    const state = Number(cell.headerState ?? 0);
    if (state === 0) {
      return (
        <td className="govuk-table__cell" {...span}>
          {render(cell)}
        </td>
      );
    }
    return (
      <th scope={state & header.columnHeading ? 'col' : 'row'} className="govuk-table__header" {...span}>
        {render(cell)}
      </th>
    );
  }
}

function cellsOf(row: RichTextNode): RichTextNode[] {
  return (row.children ?? []).filter((cell) => isNode(cell) && cell.type === 'tablecell');
}

function isHeading(row: RichTextNode): boolean {
  const cells = cellsOf(row);
  return cells.length > 0 && cells.every((cell) => Number(cell.headerState ?? 0) & header.columnHeading);
}

function spanOf(value: unknown): number | undefined {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 1 && span <= 50 ? span : undefined;
}
