import {
  Checkboxes,
  Details,
  InsetText,
  listOf,
  Radios,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import { PhotoFields } from '../told/photo-fields';
import { EmailField, PlaceChoice } from '../told/told-fields';
import { candidates, neverPublic } from './answers';
import type { QuestionProps } from './page';

/** 在哪里: in the person's own words; a compound or community named in them is recognised. */
export function WhereQuestion({ values, errors, directory }: QuestionProps) {
  const possible = candidates(values, directory);
  return (
    <>
      <TextInput
        name="placeText"
        label="在哪里？"
        asHeading
        hint="写到能找到就行，例如：明月豪苑 3 号楼 2 单元楼道；中山路农业银行门口。"
        value={textOf(values, 'placeText')}
        maxLength={100}
        error={errors.placeText}
      />
      <PlaceChoice values={values} errors={errors} places={possible} />
      <Select
        name="township"
        label="乡镇（街道），不清楚可以不选"
        options={directory.townships.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder="不清楚"
        value={textOf(values, 'township')}
      />
    </>
  );
}

/** 发生了什么, with photos; those uploaded before stay until they are taken out. */
export function WhatQuestion({ values, errors }: QuestionProps) {
  return (
    <>
      <Textarea
        name="body"
        label="发生了什么？"
        asHeading
        hint="什么时候开始的，影响了谁，希望怎么解决。不要写别人的身份证号、电话。"
        value={textOf(values, 'body')}
        rows={7}
        maxLength={2000}
        error={errors.body}
      />
      <Checkboxes
        name="danger"
        label="现在急不急？"
        choices={[
          {
            value: 'yes',
            label: '情况紧急，正在造成危险或损失',
            hint: '例如水管正在漏水、电线掉落、井盖缺失。我们会马上处理。',
          },
        ]}
        values={listOf(values, 'danger')}
      />
      <PhotoFields values={values} errors={errors} />
    </>
  );
}

/** 怎么联系您, and what may be public: said here, before anything is sent. */
export function ContactQuestion({ values, errors, directory, mail }: QuestionProps) {
  const closed = neverPublic(values, directory);
  return (
    <>
      <h1 className="govuk-heading-l">怎么联系您？</h1>
      <TextInput
        name="phone"
        label="手机号或固定电话"
        hint="办理情况会发短信到手机；固定电话收不到短信，可以凭编号和电话查进度。"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width={20}
        value={textOf(values, 'phone')}
        error={errors.phone}
      />
      {mail ? (
        <EmailField
          values={values}
          errors={errors}
          hint="填了，办理情况也发到邮箱。邮件里随时可以退订，退订后邮箱就删除。"
        />
      ) : null}
      <TextInput
        name="name"
        label="怎么称呼您（可不填）"
        autoComplete="name"
        width={20}
        maxLength={40}
        value={textOf(values, 'name')}
        error={errors.name}
      />
      <Checkboxes
        name="confidential"
        label="身份保密"
        choices={[
          {
            value: 'yes',
            label: '不让承办单位知道我是谁',
            hint: '只有服务中心知道您的姓名和电话，由服务中心转达。被反映的人任何时候都看不到。',
          },
        ]}
        values={listOf(values, 'confidential')}
      />
      {closed ? (
        <InsetText>
          <p className="govuk-body">
            <strong>这件事不会公开：</strong>
            {closed}
          </p>
        </InsetText>
      ) : (
        <PublicConsent values={values} errors={errors} />
      )}
      <Details summary="谁会看到您的姓名和电话？">
        <p>
          服务中心的受理人员和承办单位的经办人员，只为联系您和解决问题；每次查看完整号码都有记录。社区干部和分管领导只看到姓和号码的一部分。姓名和电话加密保存，不公开。
        </p>
        <p>依据：《中华人民共和国个人信息保护法》第十三条、第二十五条。</p>
      </Details>
    </>
  );
}

/** Whether question and answer may be public; not asked where the kind of matter forbids it. */
function PublicConsent({ values, errors }: Pick<QuestionProps, 'values' | 'errors'>) {
  return (
    <Radios
      name="publicConsent"
      label="可以公开这件事的问和答吗？"
      hint="公开的只有标题、内容、社区或小区名和答复；没有您的姓名、电话、门牌和照片。公开前有人审核。"
      choices={[
        { value: 'yes', label: '可以公开，也给邻居一个答复' },
        { value: 'no', label: '不公开' },
      ]}
      value={textOf(values, 'publicConsent') || undefined}
      error={errors.publicConsent}
    />
  );
}
