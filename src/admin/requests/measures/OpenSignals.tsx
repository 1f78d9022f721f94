import type { Payload } from 'payload';
import { type Actor, hasRole } from '@/access';
import { openSignals, signalKindLabels } from '@/domain/requests';
import { formatDateTime } from '@/shared/dates';

/** Signs that numbers are made to look good, for the supervisor: what was found, why, and the way to look into it. */
export async function OpenSignals({ payload, actor }: { payload: Payload; actor: Actor }) {
  if (!hasRole(actor, 'supervisor', 'administrator')) return null;
  const { signals, total } = await openSignals(payload);
  const list = '/admin/collections/request-signals';
  return (
    <section>
      <h2>数据异常线索</h2>
      {total === 0 ? (
        <p>
          没有待核实的线索。系统每小时检查一次：短时间集中答复办结、一字不差的答复、同一电话或地址集中评价、压着期限答复后被重办。
          <a href={list}>看核实过的</a>
        </p>
      ) : (
        <>
          <ul className="measures__signals">
            {signals.map(({ id, title, kind, unitName, count, lastAt, evidence }) => (
              <li key={id}>
                <a href={`${list}/${id}`}>{title}</a>
                <p>
                  {[signalKindLabels[kind], unitName, `${count}件`, formatDateTime(lastAt)]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <p>{evidence}</p>
              </li>
            ))}
          </ul>
          <p>
            <a href={`${list}?where[state][equals]=open`}>全部 {total} 条待核实的线索</a>
          </p>
        </>
      )}
    </section>
  );
}
