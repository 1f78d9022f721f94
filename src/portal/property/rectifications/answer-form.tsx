import { type PublicRectification, verdictLabels } from '@/domain/property';
import { formatDate } from '@/shared/dates';
import { Button, Form, InsetText, Radios, Textarea, textOf } from '../../shared';
import type { RectificationViewer } from './rectification-page';

/** Is it fixed? For those who live here; whoever does not reads how one can answer. */
export function AnswerForm({ found, viewer }: { found: PublicRectification; viewer: RectificationViewer }) {
  const { id, asking, responsibleName } = found;
  const { homes, values, errors, signedIn, manages } = viewer;
  if (!asking || manages) return null;
  const until = formatDate(asking.until);
  const [only] = homes;
  if (!only) {
    return (
      <InsetText>
        <p className="govuk-body">
          {responsibleName}说已经改好了。本小区的住户到{until}为止可以说说修好了没有，一户一次。
        </p>
        <p className="govuk-body">
          {signedIn ? (
            <>
              您的账号还没有登记住在这个小区。
              <a className="govuk-link" href="/verify">
                凭住户验证信登记
              </a>
              ，或者打电话给社区代为回答。
            </>
          ) : (
            <a className="govuk-link" href={`/sign-in?next=${encodeURIComponent(`/rectifications/${id}`)}`}>
              登录后回答
            </a>
          )}
        </p>
      </InsetText>
    );
  }
  const said = homes.length === 1 ? only.answer : null;
  return (
    <section className="app-evaluation" aria-labelledby="answer-title">
      <h2 className="govuk-heading-m" id="answer-title">
        修好了吗？
      </h2>
      <p className="govuk-body">
        {responsibleName}说已经改好了。请到现场看看再回答，到{until}
        为止，一户一个回答。管小区的一方看不到谁说了什么。
      </p>
      {said ? (
        <p className="govuk-body">
          您家已经回答：<strong>{verdictLabels[said]}</strong>。要改可以再答一次，以后答的为准。
        </p>
      ) : null}
      <Form action={`/rectifications/${id}/answer`}>
        {homes.length > 1 ? (
          <Radios
            name="household"
            label="哪一户"
            labelSize="s"
            choices={homes.map(({ household, name, answer }) => ({
              value: household,
              label: `${name}${answer ? `（已回答：${verdictLabels[answer]}）` : ''}`,
            }))}
            value={textOf(values, 'household') || undefined}
            error={errors.household}
          />
        ) : (
          <input type="hidden" name="household" value={only.household} />
        )}
        <Radios
          name="verdict"
          label="修好了没有"
          labelSize="s"
          choices={Object.entries(verdictLabels).map(([value, label]) => ({ value, label }))}
          value={textOf(values, 'verdict') || undefined}
          error={errors.verdict}
        />
        <Textarea
          name="words"
          label="说几句（可不填）"
          hint="最多300字，只有社区看得到。没修好的，说说哪里不行。"
          rows={3}
          maxLength={300}
          value={textOf(values, 'words')}
          error={errors.words}
        />
        <Button>提交回答</Button>
      </Form>
    </section>
  );
}
