'use client';

import { TableFrame } from '@/admin/organization/TableFrame';
import { useLoaded } from '@/admin/verbs/use-loaded';
import { participantKindLabels, presenceLabels, signUpStateLabels } from '@/domain/service/activities/labels';
import { loadPeople, type PanelPerson } from './load-activity';
import '@/admin/property/property.css';

/** Who is on the list, and the ways on: the phone's page with the code, the list to print. */
export function ActivityPanel() {
  const { id, answer: people, failed } = useLoaded(loadPeople);

  if (!id) return null;
  const signed = people?.filter(({ state }) => state === 'signed').length ?? 0;
  return (
    <section className="property-compound" aria-labelledby="people-title">
      <h3 id="people-title">
        报名{signed}人，候补{(people?.length ?? 0) - signed}人
      </h3>
      <p className="property-compound__ways">
        <a href={`/work/activities/${id}`} target="_blank" rel="noreferrer">
          手机上操办（签到码、勾名单、写小结）
        </a>
        <a href={`/work/activities/${id}/sheet`} target="_blank" rel="noreferrer">
          打印签到表
        </a>
      </p>
      {failed ? <p role="alert">没能取到名单，请刷新。</p> : null}
      {people?.length === 0 ? <p>还没有人报名。打电话来的、没有手机的，点上面的“代报名”。</p> : null}
      {people && people.length > 0 ? <People people={people} /> : null}
    </section>
  );
}

function People({ people }: { people: PanelPerson[] }) {
  return (
    <TableFrame label="名单，可左右滚动">
      <table className="organization__table">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">身份</th>
            <th scope="col">名额</th>
            <th scope="col">到场</th>
            <th scope="col">时长</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, kind, note, state, presence, quarters }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                {note ? <span className="organization__facts">{note}</span> : null}
              </th>
              <td>{participantKindLabels[kind]}</td>
              <td>{signUpStateLabels[state]}</td>
              <td>{presenceLabels[presence]}</td>
              <td>{typeof quarters === 'number' ? `${quarters / 4}小时` : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
