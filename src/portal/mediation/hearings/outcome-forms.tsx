import { agreementParts, type HearingSheet, otherWays } from '@/domain/mediation';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { Button, Checkboxes, Form, InsetText, listOf, Textarea, TextInput, textOf } from '../../shared';
import type { Shown } from './form-page';

interface Props {
  action: string;
  sheet: HearingSheet;
  shown: Shown;
}
const today = () => toIsoDay(now());

/** The written agreement part by part; what is known of the case stands there already. */
export function AgreementForm({ action, sheet, shown: { values, errors } }: Props) {
  const { text, agreements, parties } = sheet;
  const version = agreements[0]?.version ?? 0;
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">{version > 0 ? `改协议书（现在是第${version}稿）` : '写协议书'}</h1>
      <InsetText>
        当事人：{parties.map(({ side, name }) => `${side}${name}`).join('、')}
        。打印出来的协议书上是全名。每存一次是新的一稿，旧的都留着。
      </InsetText>
      <input type="hidden" name="seen" value={textOf(values, 'seen') || String(version)} />
      {agreementParts.map(({ key, title, hint, maxLength }) => (
        <Textarea
          key={key}
          name={key}
          label={title}
          hint={hint}
          rows={key === 'terms' ? 8 : 4}
          maxLength={maxLength}
          value={textOf(values, key) || text[key]}
          error={errors[key]}
        />
      ))}
      <TextInput
        name="performBy"
        label="履行期限（当场履行的不填）"
        type="date"
        width={10}
        value={textOf(values, 'performBy') || (text.performBy ? toIsoDay(text.performBy) : '')}
        error={errors.performBy}
      />
      <Button>存成新的一稿</Button>
    </Form>
  );
}

/** Who has signed, and when. */
export function SignForm({ action, sheet, shown: { values, errors } }: Props) {
  const version = sheet.agreements[0]?.version ?? 0;
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">协议书签好了</h1>
      <InsetText>
        签的是第{version}
        稿。每一方签名、盖章或者按指印，调解员签名，盖调解组织的印章，协议从那天起生效（人民调解法第二十九条）。
      </InsetText>
      <input type="hidden" name="version" value={version} />
      <Checkboxes
        name="signed"
        label="哪几方签了"
        choices={sheet.parties.map(({ id, side, name }) => ({ value: id, label: `${side}${name}` }))}
        values={listOf(values, 'signed')}
        error={errors.signed}
      />
      <Checkboxes
        name="mediatorSigned"
        label="调解员"
        choices={[{ value: 'yes', label: `${sheet.mediators.join('、')}签了名` }]}
        values={listOf(values, 'mediatorSigned')}
        error={errors.mediatorSigned}
      />
      <Checkboxes
        name="stamped"
        label="印章"
        choices={[{ value: 'yes', label: `盖了${sheet.row.organizationName}的印章` }]}
        values={listOf(values, 'stamped')}
        error={errors.stamped}
      />
      <TextInput
        name="signedOn"
        label="哪天签好的"
        type="date"
        width={10}
        value={textOf(values, 'signedOn') || today()}
        error={errors.signedOn}
      />
      <Button>协议生效</Button>
    </Form>
  );
}

/** What was agreed by word of mouth. */
export function OralForm({ action, shown: { values, errors } }: Props) {
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">口头达成协议</h1>
      <InsetText>口头协议从达成那天起生效，但不能申请司法确认。双方想要有书面的，请写协议书。</InsetText>
      <Textarea
        name="terms"
        label="协议内容"
        hint="一条一行。"
        rows={6}
        maxLength={3000}
        value={textOf(values, 'terms')}
        error={errors.terms}
      />
      <Textarea
        name="performance"
        label="怎么履行"
        rows={3}
        maxLength={1000}
        value={textOf(values, 'performance')}
        error={errors.performance}
      />
      <TextInput
        name="performBy"
        label="履行期限（当场履行的不填）"
        type="date"
        width={10}
        value={textOf(values, 'performBy')}
        error={errors.performBy}
      />
      <TextInput
        name="agreedOn"
        label="哪天达成的"
        type="date"
        width={10}
        value={textOf(values, 'agreedOn') || today()}
        error={errors.agreedOn}
      />
      <Checkboxes
        name="readAloud"
        label="念给双方听"
        choices={[{ value: 'yes', label: '念给每一方听了，都说对' }]}
        values={listOf(values, 'readAloud')}
        error={errors.readAloud}
      />
      <Button>记下口头协议</Button>
    </Form>
  );
}

/** Why it failed; the other legal ways have been named. */
export function FailForm({ action, shown: { values, errors } }: Props) {
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">调解不成</h1>
      <Textarea
        name="reason"
        label="为什么谈不成"
        hint="只进卷宗。"
        rows={3}
        maxLength={500}
        value={textOf(values, 'reason')}
        error={errors.reason}
      />
      <h2 className="govuk-heading-m">请念给双方听</h2>
      <ul className="govuk-list govuk-list--bullet">
        {otherWays.map(({ way, words }) => (
          <li key={way}>
            <strong>{way}</strong>：{words}
          </li>
        ))}
      </ul>
      <Checkboxes
        name="told"
        label={<span className="govuk-visually-hidden">告知</span>}
        choices={[{ value: 'yes', label: '这几条路都告诉双方了' }]}
        values={listOf(values, 'told')}
        error={errors.told}
      />
      <Button>记为调解不成</Button>
    </Form>
  );
}
