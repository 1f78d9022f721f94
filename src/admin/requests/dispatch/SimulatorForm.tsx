import type { PayloadRequest } from 'payload';
import type { ReactNode } from 'react';
import { communitiesInScope } from '@/domain/organization';
import { directory, optionsOf, urgencyLabels } from '@/domain/requests';
import { categoryOptions } from '../options';
import type { SimulatorQuery } from './simulator-query';
import './simulator.css';

/** A plain form that leads to its own address, so that a simulation can be kept and sent on. */
export async function SimulatorForm({ req, query }: { req: PayloadRequest; query: SimulatorQuery }) {
  const { places } = await directory(req.payload);
  const compounds = places.filter(({ kind }) => kind === 'compound');
  const [categories, channels, townships] = await Promise.all([
    categoryOptions(req),
    req.payload.find({
      collection: 'channels',
      sort: 'order',
      limit: 100,
      depth: 0,
      pagination: false,
      select: { name: true },
      overrideAccess: false,
      user: req.user,
      req,
    }),
    communitiesInScope(req),
  ]);
  return (
    <form method="get" className="simulator-form">
      <div className="simulator-form__field">
        <label htmlFor="number">诉求编号（填了它，其他都不用选）</label>
        <input id="number" name="number" defaultValue={query.number} />
      </div>
      <Choice name="category" label="分类" value={query.category}>
        {categories.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Choice>
      <Choice name="community" label="社区（村）" value={query.community}>
        {townships.map(({ township, communities }) => (
          <optgroup key={township} label={township}>
            {communities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </Choice>
      <Choice name="compound" label="小区" value={query.compound}>
        {compounds.map(({ id, name, within }) => (
          <option key={id} value={id}>
            {within ? `${name}（${within}）` : name}
          </option>
        ))}
      </Choice>
      <Choice name="channel" label="渠道" value={query.channel}>
        {channels.docs.map(({ id, name }) => (
          <option key={id} value={String(id)}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name="urgency" label="紧急程度" value={query.urgency}>
        {optionsOf(urgencyLabels).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Choice>
      <div className="simulator-form__field">
        <label htmlFor="at">什么时间（空着是现在）</label>
        <input id="at" name="at" type="datetime-local" defaultValue={query.at} />
      </div>
      <button type="submit" className="organization__button">
        模拟
      </button>
    </form>
  );
}

function Choice(props: { name: string; label: string; value: string; children: ReactNode }) {
  return (
    <div className="simulator-form__field">
      <label htmlFor={props.name}>{props.label}</label>
      <select id={props.name} name={props.name} defaultValue={props.value}>
        <option value="">不限</option>
        {props.children}
      </select>
    </div>
  );
}
