import type { Payload } from 'payload';
import { beginSession, type SheetSession, whenWords } from '@/domain/mediation';
import { Button, Checkboxes, Form, InsetText, listOf, portalOf } from '../../shared';
import { type FormPage, hearingsPath, type Shown } from './form-page';
import { sessionIn } from './forms';

/** A session whose day passed without anybody having begun it: written down afterwards, moved, or called off. */
export const lateForm = (payload: Payload): FormPage => ({
  path: 'sessions/:session/late',
  verb: 'begin-session',
  ofSession: 'begin-session',
  title: '那天开了没有',
  page: ({ sheet, req, shown, action }) => (
    <LatePage action={action} at={hearingsPath(sheet.row.id)} session={sessionIn(sheet, req)} shown={shown} />
  ),
  act: ({ sheet, req, values }) =>
    beginSession({
      payload,
      actor: portalOf(req).actor,
      id: sessionIn(sheet, req).id,
      heldAsPlanned: listOf(values, 'heldAsPlanned').length > 0,
    }),
  done: 'begun',
});

function LatePage({
  action,
  at,
  session,
  shown: { values, errors },
}: {
  action: string;
  at: string;
  session: SheetSession;
  shown: Shown;
}) {
  const path = `${at.replace(/hearings$/, 'sessions')}/${session.id}`;
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">那天开了没有</h1>
      <InsetText>
        约的是{whenWords(session)}，{session.place}。那天已经过了。
      </InsetText>
      <Checkboxes
        name="heldAsPlanned"
        label="那天开过的"
        hint="签到表和笔录上写的就是那一天。"
        choices={[{ value: '1', label: '就是那天开的，现在补记' }]}
        values={listOf(values, 'heldAsPlanned')}
        error={errors.heldAsPlanned}
      />
      <Button>补记，接着记谁到了</Button>
      <p className="govuk-body">
        现在才开的，先
        <a className="govuk-link" href={`${path}/time`}>
          改时间
        </a>
        ；没有开成的，
        <a className="govuk-link" href={`${path}/cancel`}>
          取消，写明原因
        </a>
        。
      </p>
    </Form>
  );
}
