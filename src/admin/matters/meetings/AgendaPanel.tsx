'use client';

import { TableFrame } from '@/admin/organization/TableFrame';
import { useLoaded } from '@/admin/verbs/use-loaded';
import { decisionWords } from '@/domain/matters/meetings/labels';
import { loadItems, type PanelItem } from './load-meeting';
import '@/admin/property/property.css';

/** The agenda with its results, and the ways on: the phone's page, the papers to print. */
export function AgendaPanel() {
  const { id, answer: items, failed } = useLoaded(loadItems);

  if (!id) return null;
  return (
    <section className="property-compound" aria-labelledby="agenda-title">
      <h3 id="agenda-title">议程（{items?.length ?? 0}项）</h3>
      <p className="property-compound__ways">
        <a href={`/meetings/${id}/run`} target="_blank" rel="noreferrer">
          手机上操办（签到码、勾名单、记结果）
        </a>
        <a href={`/meetings/${id}/notice`} target="_blank" rel="noreferrer">
          打印通知
        </a>
        <a href={`/meetings/${id}/sheet`} target="_blank" rel="noreferrer">
          打印签到表
        </a>
        <a href={`/meetings/${id}/minutes`} target="_blank" rel="noreferrer">
          打印会议记录
        </a>
      </p>
      {failed ? <p role="alert">没能取到议程，请刷新。</p> : null}
      {items?.length === 0 ? <p>还没有议题。点上面的“加议题”。</p> : null}
      {items && items.length > 0 ? <Items items={items} /> : null}
    </section>
  );
}

function Items({ items }: { items: PanelItem[] }) {
  return (
    <TableFrame label="议程，可左右滚动">
      <table className="organization__table">
        <thead>
          <tr>
            <th scope="col">议什么</th>
            <th scope="col">结果</th>
            <th scope="col">同意、反对、弃权</th>
            <th scope="col">决议</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                {item.title}
                {item.matter ? (
                  <a className="organization__facts" href={`/admin/collections/matters/${item.matter}`}>
                    {item.matterNumber}
                  </a>
                ) : null}
              </th>
              <td>{decisionWords(item) || '还没有'}</td>
              <td>
                {item.decision && item.decision !== 'defer'
                  ? `${item.votesFor ?? 0}、${item.votesAgainst ?? 0}、${item.votesAbstain ?? 0}`
                  : ''}
              </td>
              <td>{item.resolution ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
