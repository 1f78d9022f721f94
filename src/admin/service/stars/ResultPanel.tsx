'use client';

import { docsOf } from '@/admin/property/load-beside';
import { useLoaded } from '@/admin/verbs/use-loaded';
import { accountKindLabels, pointsText } from '@/domain/service/stars/labels';
import { formatDay } from '@/shared/dates';
import { TableFrame } from '../../organization/TableFrame';

interface Item {
  id: string;
  name: string;
  kind: keyof typeof accountKindLabels;
  raw: number;
  points: number;
  sources: string;
}

interface Source {
  id: string;
  at: string;
  points: number;
  words: string;
}

/** Where each point of the member comes from. */
export function ResultPanel() {
  const { id, answer: items, failed } = useLoaded(loadItems);
  if (!id) return null;
  return (
    <section aria-labelledby="star-items">
      <h3 id="star-items">分从哪里来</h3>
      {failed ? <p role="alert">没能取到明细，请刷新。</p> : null}
      {items?.length === 0 ? <p>还没有算，或者这名党员不参加评星。</p> : null}
      {items && items.length > 0 ? (
        <TableFrame label="得分明细">
          <table>
            <thead>
              <tr>
                <th scope="col">项目</th>
                <th scope="col">种类</th>
                <th scope="col">原始分</th>
                <th scope="col">计入</th>
                <th scope="col">来源</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <th scope="row">{item.name}</th>
                  <td>{accountKindLabels[item.kind]}</td>
                  <td>{pointsText(item.raw)}</td>
                  <td>{pointsText(item.points)}</td>
                  <td>
                    <Sources sources={JSON.parse(item.sources) as Source[]} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      ) : null}
    </section>
  );
}

function Sources({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <details>
      <summary>{sources.length}条</summary>
      <ul>
        {sources.map(({ id, at, points, words }) => (
          <li key={id}>
            {formatDay(at)} {words}：{pointsText(points)}分
          </li>
        ))}
      </ul>
    </details>
  );
}

function loadItems(result: string, signal: AbortSignal): Promise<Item[]> {
  const query = { 'where[result][equals]': result, sort: 'order', limit: '60', depth: '0' };
  return docsOf('star-result-items', query, signal);
}
