import { CheckAnswers, InsetText, listOf, textOf } from '../../shared';
import { placeOf } from './answers';
import { photosIn } from './form-photos';
import type { QuestionProps } from './page';

/** All answers once more, and in plain words what becomes public and who sees the name. */
export function CheckPage({ action, values, directory }: QuestionProps & { action: string }) {
  const place = placeOf(values, directory);
  const photos = photosIn(values);
  const isPublic = textOf(values, 'publicConsent') === 'yes';
  const confidential = listOf(values, 'confidential').includes('yes');
  const urgent = listOf(values, 'danger').includes('yes');
  const category = directory.categoryNames.get(textOf(values, 'category')) ?? '未选择';
  return (
    <CheckAnswers
      action={action}
      values={{ ...values, photo: photos, remove: [] }}
      submitLabel="提交"
      back="contact"
      rows={[
        { key: '什么事', value: category, changeStep: 'kind' },
        {
          key: '在哪里',
          value: place
            ? `${textOf(values, 'placeText')}（${place.within} ${place.name}）`
            : textOf(values, 'placeText'),
          changeStep: 'where',
        },
        {
          key: '发生了什么',
          value: (
            <span className="app-pre-line">
              {textOf(values, 'body')}
              {urgent ? <strong>（您说情况紧急）</strong> : null}
            </span>
          ),
          changeStep: 'what',
        },
        { key: '照片', value: photos.length > 0 ? `${photos.length} 张` : '没有', changeStep: 'what' },
        { key: '电话', value: textOf(values, 'phone'), changeStep: 'contact' },
        { key: '称呼', value: textOf(values, 'name') || '没有填', changeStep: 'contact' },
      ]}
    >
      <InsetText>
        <p className="govuk-body">
          <strong>会公开什么：</strong>
          {isPublic
            ? '您同意公开。审核后，标题、内容、社区或小区名和答复会放在“问政”里；没有姓名、电话、门牌和照片。'
            : '不公开。只有您和办理人员能看到。'}
        </p>
        <p className="govuk-body">
          <strong>谁看到您是谁：</strong>
          {confidential
            ? '只有服务中心的受理人员。承办单位看不到，由服务中心转达。'
            : '服务中心的受理人员和承办单位的经办人员。被反映的人看不到。'}
        </p>
      </InsetText>
    </CheckAnswers>
  );
}
