import type { AdminViewServerProps } from 'payload';
import { actorOf } from '@/access';
import { Frame } from '@/admin/organization/frame';
import { directory, maySimulate, ruleInWords, type Simulation, simulateDispatch } from '@/domain/requests';
import { parseMoment } from '@/shared/dates';
import { isDomainError } from '@/shared/errors';
import { SimulatorForm } from './SimulatorForm';
import { type SimulatorQuery, simulatorQuery } from './simulator-query';

/** Plays the dispatch rules through: by a request's number or by chosen facts, from the address alone. */
export async function SimulatorView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const mayUse = maySimulate(await actorOf(req));
  const query = simulatorQuery(view.searchParams);
  return (
    <Frame
      view={view}
      title="派单模拟"
      intro="看看一件诉求会派给谁：哪条规则生效，前面的规则为什么没有生效。只是模拟，不会派单。"
    >
      {mayUse ? (
        <>
          <SimulatorForm req={req} query={query} />
          {query.asked ? (
            <Outcome outcome={await simulated(view, query)} />
          ) : (
            <p>
              填一件诉求的编号，或者选分类、社区、渠道，再按“模拟”。规则在
              <a href="/admin/collections/dispatch-rules">派单规则</a>里，按顺序生效，第一条符合的算数。
            </p>
          )}
        </>
      ) : (
        <p>您的身份不能使用派单模拟。</p>
      )}
    </Frame>
  );
}

async function simulated(
  { initPageResult: { req } }: AdminViewServerProps,
  query: SimulatorQuery,
): Promise<Simulation | string> {
  const actor = await actorOf(req);
  const { number, at, ...chosen } = query;
  const { places } = await directory(req.payload);
  const compound = places.find(({ kind, id }) => kind === 'compound' && id === chosen.compound);
  const facts = { ...chosen, community: compound?.community ?? chosen.community };
  try {
    return await simulateDispatch({
      payload: req.payload,
      req,
      actor,
      number: number || undefined,
      facts,
      at: parseMoment(at) ?? undefined,
    });
  } catch (error) {
    if (isDomainError(error)) return error.message;
    throw error;
  }
}

function Outcome({ outcome }: { outcome: Simulation | string }) {
  if (typeof outcome === 'string')
    return (
      <p role="alert" className="organization__problem">
        {outcome}
      </p>
    );
  const { match, duty } = outcome;
  const { fired, passed } = match;
  return (
    <section aria-labelledby="simulation">
      <h2 id="simulation">{fired ? ruleInWords(fired) : '没有符合的规则，由坐席选择承办单位'}</h2>
      {fired && fired.rule.coUnits.length > 0 ? (
        <p>协办：{fired.rule.coUnits.map(({ name }) => name).join('、')}</p>
      ) : null}
      {duty && 'message' in duty ? <p className="organization__problem">{duty.message}</p> : null}
      {passed.length > 0 ? (
        <table className="organization__table">
          <caption>前面的规则为什么没有生效</caption>
          <thead>
            <tr>
              <th scope="col">规则</th>
              <th scope="col">派给</th>
              <th scope="col">没有生效的原因</th>
            </tr>
          </thead>
          <tbody>
            {passed.map(({ position, rule, failed }) => (
              <tr key={rule.id}>
                <th scope="row">
                  {position}. <a href={`/admin/collections/dispatch-rules/${rule.id}`}>{rule.name}</a>
                </th>
                <td>{rule.unit.name}</td>
                <td>{failed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {passed.length === 0 && !fired ? (
        <p>
          还没有派单规则。<a href="/admin/collections/dispatch-rules/create">新建第一条</a>
          ，例如：分类“水电气暖 / 供热不热”派给供热单位。
        </p>
      ) : null}
    </section>
  );
}
