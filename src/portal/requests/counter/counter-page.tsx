import { canSend } from '@/domain/accounts';
import { intakeRulesOf, mostPhotos, questionsFor } from '@/domain/requests';
import {
  Button,
  ButtonGroup,
  Checkboxes,
  type FieldErrors,
  Form,
  listOf,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import { CategoryQuestionField } from '../new/more-questions';
import { PhotoFields } from '../told/photo-fields';
import { EmailField, PlaceChoice } from '../told/told-fields';
import type { CounterState } from './answers';
import { Beside } from './beside';
import { EarlierList } from './earlier-list';

interface CounterPageProps {
  state: CounterState;
  errors: FieldErrors;
}

/** One page for a call: everything by keyboard, possible duplicates beside it. */
export function CounterPage({ state, errors }: CounterPageProps) {
  return (
    <>
      <h1 className="govuk-heading-l">代来电来访人登记</h1>
      <Form action="/counter" multipart>
        <div className="app-counter" data-counter="">
          <div className="app-counter__form">
            <Told state={state} errors={errors} />
            <Person state={state} errors={errors} />
            <ButtonGroup>
              <Button>向来电人复述（Ctrl+Enter）</Button>
            </ButtonGroup>
          </div>
          <section className="app-counter__beside" aria-label="登记时参考">
            <div data-counter-duplicates="" aria-live="polite">
              <Beside state={state} />
            </div>
            <h2 className="govuk-heading-s">此人以前的诉求</h2>
            <div data-counter-earlier="" aria-live="polite">
              <EarlierList earlier={state.earlier} />
            </div>
            <Button tone="secondary" name="go" value="duplicates">
              查找相近的和此人以前的诉求
            </Button>
          </section>
        </div>
      </Form>
    </>
  );
}

/** Where it came from, what happened, where. */
function Told({ state, errors }: CounterPageProps) {
  const { values, known, channels, matches } = state;
  const text = (name: string) => textOf(values, name);
  const questions = matches.category ? questionsFor(known, matches.category.id) : [];
  return (
    <>
      <Select
        name="channel"
        label="来自"
        options={channels.map(({ key, name }) => ({ value: key, label: name }))}
        value={text('channel') || channels[0]?.key}
        error={errors.channel}
      />
      <Textarea
        name="body"
        label="说了什么"
        hint="按来电人的话写，至少5个字。"
        rows={5}
        maxLength={5000}
        value={text('body')}
        error={errors.body}
      />
      <TextInput
        name="placeText"
        label="在哪里"
        hint="打几个字就有提示；写到楼号、路口。"
        suggestions="counter-places"
        value={text('placeText')}
        error={errors.placeText}
      />
      <PlaceChoice values={values} errors={errors} places={matches.places} small />
      <TextInput
        name="category"
        label="分类（可不填）"
        hint="打几个字就有提示，例如“供热”。"
        suggestions="counter-categories"
        value={text('category')}
        error={errors.category}
      />
      {questions.map((question) => (
        <CategoryQuestionField
          key={question.id}
          question={question}
          values={values}
          errors={errors}
          optional={true}
        />
      ))}
      <datalist id="counter-categories">
        {known.categories.map(({ id, path }) => (
          <option key={id} value={path} />
        ))}
      </datalist>
      <datalist id="counter-places">
        {known.places.map(({ id, name, within }) => (
          <option key={id} value={name}>
            {within}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** Who called, and what they agree to. */
function Person({ state: { values, known, matches }, errors }: CounterPageProps) {
  const closed = intakeRulesOf(known, matches.category?.id).neverPublic;
  return (
    <>
      <TextInput
        name="phone"
        label="电话（不愿留可不填）"
        type="tel"
        inputMode="tel"
        width={20}
        value={textOf(values, 'phone')}
        error={errors.phone}
      />
      <TextInput
        name="name"
        label="怎么称呼（可不填）"
        width={20}
        value={textOf(values, 'name')}
        error={errors.name}
      />
      {canSend('email') ? <EmailField values={values} errors={errors} /> : null}
      <TextInput
        name="sentOn"
        label="来信日期（今天来的不填）"
        hint="例如 2026-11-20；期限从收到时算起。"
        width={10}
        maxLength={20}
        value={textOf(values, 'sentOn')}
        error={errors.sentOn}
      />
      <PhotoFields
        values={values}
        errors={errors}
        label="照片、来信扫描件（可不传）"
        hint={`最多 ${mostPhotos} 张图片，每张不超过 10 MB，不会公开。`}
      />
      <Checkboxes
        name="danger"
        label="急不急"
        labelSize="s"
        small
        choices={[{ value: 'yes', label: '正在造成危险或损失' }]}
        values={listOf(values, 'danger')}
      />
      <Checkboxes
        name="confidential"
        label="身份保密"
        labelSize="s"
        small
        choices={[{ value: 'yes', label: '不让承办单位知道是谁' }]}
        values={listOf(values, 'confidential')}
      />
      {closed ? (
        <p className="govuk-body">不公开：{closed}</p>
      ) : (
        <Checkboxes
          name="publicConsent"
          label="公开"
          labelSize="s"
          small
          choices={[{ value: 'yes', label: '来电人同意公开问和答（先问清楚）' }]}
          values={listOf(values, 'publicConsent')}
        />
      )}
    </>
  );
}
