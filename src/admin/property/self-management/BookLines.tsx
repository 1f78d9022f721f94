'use client';

import { TableFrame } from '@/admin/organization/TableFrame';
import { useLoaded } from '@/admin/verbs/use-loaded';
import { yuanOf } from '@/domain/property/rules/money';
import { categoryLabels, directionLabels, lineStateLabels } from '@/domain/property/self-management/labels';
import { formatDay } from '@/shared/dates';
import { type BookLine, loadLines } from '../load-beside';
import '../property.css';

/** The lines of a book, newest entry first, and the ways on: the fast form, a file to import, the public page. */
export function BookLines() {
  const { id, answer: lines, failed } = useLoaded(loadLines);

  if (!id) return null;
  const count = lines?.filter(({ state }) => state === 'entered').length ?? 0;
  return (
    <section className="property-compound" aria-labelledby="book-lines-title">
      <h3 id="book-lines-title">收支明细（{count}笔）</h3>
      <p className="property-compound__ways">
        <a href={`/account-books/${id}/enter`} target="_blank" rel="noreferrer">
          连着记账（一页记多笔）
        </a>
        <a href={`/admin/import-accounts?book=${id}`}>从表格导入</a>
        <a href={`/account-books/${id}`} target="_blank" rel="noreferrer">
          居民看到的页面
        </a>
      </p>
      {failed ? <p role="alert">没能取到明细，请刷新。</p> : null}
      {lines?.length === 0 ? <p>还没有记。点上面的“记一笔”，或者从表格导入。</p> : null}
      {lines && lines.length > 0 ? <Lines lines={lines} /> : null}
    </section>
  );
}

function Lines({ lines }: { lines: BookLine[] }) {
  return (
    <TableFrame label="收支明细，可左右滚动">
      <table className="organization__table">
        <thead>
          <tr>
            <th scope="col">事项</th>
            <th scope="col">日期</th>
            <th scope="col">收支</th>
            <th scope="col">类别</th>
            <th scope="col">金额（元）</th>
            <th scope="col">记账人</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, item, on, direction, category, amount, state, enteredByName }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/admin/collections/account-lines/${id}`}>{item}</a>
                {state === 'entered' ? null : (
                  <span className="organization__facts">{lineStateLabels[state]}</span>
                )}
              </th>
              <td>{formatDay(on)}</td>
              <td>{directionLabels[direction]}</td>
              <td>{categoryLabels[category]}</td>
              <td className="property-amount">{yuanOf(amount)}</td>
              <td>{enteredByName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
