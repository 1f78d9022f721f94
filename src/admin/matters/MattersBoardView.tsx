import type { AdminViewServerProps } from 'payload';
import { actorOf } from '@/access';
import { Frame } from '@/admin/organization/frame';
import { TableFrame } from '@/admin/organization/TableFrame';
import {
  type MatterBoard,
  type MatterStep,
  matterBoard,
  seesMatterBoard,
  stepLabels,
} from '@/domain/matters';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';

/** What waits for whom, how long each step takes, what is stuck; every number opens the list behind it. */
export async function MattersBoardView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const actor = await actorOf(req);
  const asked = view.searchParams?.community;
  const community = typeof asked === 'string' ? asked : undefined;
  const board = seesMatterBoard(actor) ? await matterBoard(req.payload, actor, { community }) : null;
  return (
    <Frame
      view={view}
      title="议题看板"
      intro="五步工作法：什么在等谁、每一步要多久、哪里卡住了。数字点开就是那些议题。"
    >
      {board ? (
        <Board board={board} />
      ) : (
        <p>您的身份没有可以查看的议题。社区干部、支部书记、乡镇（街道）和市领导可以查看。</p>
      )}
    </Frame>
  );
}

/** The admin list behind a number. */
function listHref(board: MatterBoard, conditions: Record<string, string>): string {
  const where = {
    ...(board.community ? { 'where[community][equals]': board.community.id } : {}),
    ...conditions,
    limit: '50',
  };
  return `/admin/collections/matters?${new URLSearchParams(where)}`;
}

const lateAt = () => ({ 'where[dueAt][less_than]': now().toISOString() });
const open = (more: Record<string, string>) => ({ 'where[state][equals]': 'open', ...more });
const inStep = (step: MatterStep) => ({ 'where[step][equals]': step });

function Board({ board }: { board: MatterBoard }) {
  const { steps, owners, stuck, moreStuck, waitingVote, communities, community } = board;
  return (
    <>
      {communities.length > 1 ? (
        <form className="organization__choice" method="get">
          <label htmlFor="community">社区（村）</label>
          <select id="community" name="community" defaultValue={community?.code ?? ''}>
            <option value="">全部</option>
            {communities.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" className="organization__button">
            查看
          </button>
        </form>
      ) : null}
      <TableFrame label="每一步">
        <table className="organization__table">
          <caption>每一步：现在有几个，最近一年要多久</caption>
          <thead>
            <tr>
              <th scope="col">哪一步</th>
              <th scope="col">正在办</th>
              <th scope="col">超过期限</th>
              <th scope="col">一半在几天内</th>
              <th scope="col">九成在几天内</th>
              <th scope="col">算了几次（n）</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ step, open: count, late, median, p90, n }) => (
              <tr key={step}>
                <th scope="row">{stepLabels[step]}</th>
                <td>
                  <a href={listHref(board, open(inStep(step)))}>{count}</a>
                </td>
                <td>
                  <a href={listHref(board, open({ ...inStep(step), ...lateAt() }))}>{late}</a>
                </td>
                <td>{median ?? '—'}</td>
                <td>{p90 ?? '—'}</td>
                <td>
                  <a
                    href={`/admin/collections/matter-stays?${new URLSearchParams({ ...inStep(step), 'where[leftAt][exists]': 'true', ...(community ? { 'where[community][equals]': community.id } : {}) })}`}
                  >
                    {n}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p>
        等居民表决：
        <a href={listHref(board, { 'where[state][equals]': 'waiting-vote' })}>{waitingVote}</a>
      </p>
      <TableFrame label="在等谁">
        <table className="organization__table">
          <caption>在等谁</caption>
          <thead>
            <tr>
              <th scope="col">负责人</th>
              <th scope="col">正在办</th>
              <th scope="col">超过期限</th>
            </tr>
          </thead>
          <tbody>
            {owners.map(({ owner, name, open: count, late }) => {
              const who: Record<string, string> = owner
                ? { 'where[owner][equals]': owner }
                : { 'where[ownerName][equals]': name };
              return (
                <tr key={owner ?? name}>
                  <th scope="row">{name}</th>
                  <td>
                    <a href={listHref(board, open(who))}>{count}</a>
                  </td>
                  <td>
                    <a href={listHref(board, open({ ...who, ...lateAt() }))}>{late}</a>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableFrame>
      <h2>卡住的</h2>
      {stuck.length === 0 ? (
        <p>没有超过期限的议题。超过期限的会列在这里，写明差什么。</p>
      ) : (
        <ul>
          {stuck.map(({ id, title, number, step, ownerName, dueAt, missing }) => (
            <li key={id}>
              <a href={`/admin/collections/matters/${id}`}>
                {number} {title}
              </a>
              ：{stepLabels[step]}，{ownerName}，期限{formatDate(dueAt)}
              {missing ? `。${missing}` : ''}
            </li>
          ))}
        </ul>
      )}
      {moreStuck > 0 ? (
        <p>
          <a href={listHref(board, open(lateAt()))}>还有{moreStuck}个</a>
        </p>
      ) : null}
    </>
  );
}
