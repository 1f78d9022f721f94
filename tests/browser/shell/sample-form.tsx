import {
  CheckAnswers,
  Checkboxes,
  DateInput,
  Details,
  type FieldErrors,
  FileUpload,
  type FormValues,
  InsetText,
  listOf,
  type PageOptions,
  Panel,
  QuestionPage,
  Radios,
  Select,
  stepPosition,
  Textarea,
  TextInput,
  textOf,
} from '@/portal/shared';

const steps = [
  { id: 'details', title: '问题' },
  { id: 'contact', title: '联系方式' },
];

/** A question page with every kind of field. */
export function formPage(values: FormValues, errors?: FieldErrors): PageOptions {
  return {
    title: '您要反映什么问题？',
    active: 'new-request',
    back: '/',
    status: errors ? 422 : 200,
    errors,
    children: (
      <QuestionPage
        action="/form"
        step="details"
        position={stepPosition(steps, 'details', values)}
        values={values}
        asks={[
          'place',
          'urgency',
          'text',
          'since-year',
          'since-month',
          'since-day',
          'share',
          'phone',
          'photos',
        ]}
        multipart
      >
        <h1 className="govuk-heading-l">您要反映什么问题？</h1>
        <InsetText>有人身危险、着火、燃气泄漏时，请先打 110、119、120，不要在网上等。</InsetText>
        <Select
          name="place"
          label="在哪个小区"
          placeholder="请选择"
          options={[
            { value: 'a', label: '明月豪苑一期' },
            { value: 'b', label: '棉麻厂家属院' },
          ]}
          value={textOf(values, 'place')}
          error={errors?.place}
        />
        <Radios
          name="urgency"
          label="有多急"
          choices={[
            { value: 'danger', label: '有危险', hint: '两小时内联系您' },
            { value: 'supply', label: '停水、停电、停气、停暖', hint: '24 小时内处理' },
            { value: 'normal', label: '一般问题', hint: '5 个工作日内答复' },
          ]}
          value={textOf(values, 'urgency')}
          error={errors?.urgency}
        />
        <Textarea
          name="text"
          label="说说情况"
          hint="什么地方、什么时候、怎么了。不要写姓名和电话。"
          maxLength={1000}
          value={textOf(values, 'text')}
          error={errors?.text}
        />
        <DateInput
          name="since"
          label="从哪天开始的"
          hint="例如 2026 11 20"
          value={{ year: textOf(values, 'since-year') }}
          error={errors?.since}
        />
        <FileUpload name="photos" label="照片（最多 6 张）" multiple maxFiles={6} error={errors?.photos} />
        <TextInput
          name="phone"
          label="手机号"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          width={20}
          value={textOf(values, 'phone')}
          error={errors?.phone}
        />
        <Checkboxes
          name="share"
          label="公开"
          choices={[{ value: 'yes', label: '办完后可以公开问题和答复', hint: '不含姓名、电话和门牌号' }]}
          values={listOf(values, 'share')}
        />
        <Details summary="为什么要留手机号">用来核实情况、告知结果。只有受理人员和承办单位看得到。</Details>
      </QuestionPage>
    ),
  };
}

/** What {@link formPage} refuses. */
export const formErrors: FieldErrors = {
  place: '请选择小区',
  text: '请写一写是什么问题',
  phone: '手机号要有 11 位数字，例如 13812345678',
};

/** The last page before sending. */
export function checkPageSample(values: FormValues): PageOptions {
  return {
    title: '提交前请核对',
    active: 'new-request',
    children: (
      <CheckAnswers
        action="/form"
        values={values}
        submitLabel="提交"
        back="details"
        rows={[
          { key: '小区', value: '明月豪苑一期', changeStep: 'details' },
          { key: '情况', value: textOf(values, 'text') || '三单元暖气管漏水', changeStep: 'details' },
          { key: '手机号', value: '138****5678', changeStep: 'details' },
        ]}
      >
        <p className="govuk-body">提交后马上得到编号。姓名和电话只有受理人员和承办单位看得到。</p>
      </CheckAnswers>
    ),
  };
}

/** The end of the journey. */
export const donePage: PageOptions = {
  title: '已收到',
  active: 'new-request',
  children: (
    <>
      <Panel title="已收到您反映的问题">
        编号
        <br />
        <strong>2026112300017</strong>
      </Panel>
      <h2 className="govuk-heading-m">接下来</h2>
      <p className="govuk-body">值班人员会在 2026年11月24日（星期二）17:30 前受理，并告诉您由哪个单位办。</p>
    </>
  ),
};
