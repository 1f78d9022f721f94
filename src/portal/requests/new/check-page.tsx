import { answerWords, questionsFor } from '@/domain/requests';
import { CheckAnswers, InsetText, listOf, textOf } from '../../shared';
import { EmergencyCalls } from '../emergency-calls';
import { beforeIn } from './again';
import { answersIn, neverPublic, placeOf } from './answers';
import { photosIn } from './form-photos';
import { chosenBranch } from './kind';
import type { QuestionProps } from './page';
import { Preview } from './preview';
import { draft } from './steps';

/** All answers once more, and in plain words what becomes public and who sees the name. */
export function CheckPage({ action, values, directory, mail }: QuestionProps & { action: string }) {
  const place = placeOf(values, directory);
  const photos = photosIn(values);
  const closed = neverPublic(values, directory);
  const isPublic = !closed && textOf(values, 'publicConsent') === 'yes';
  const confidential = listOf(values, 'confidential').includes('yes');
  const answers = answersIn(values, directory);
  const urgent = listOf(values, 'danger').includes('yes');
  const branch = chosenBranch(values, directory);
  const category = branch.at(-1);
  const before = beforeIn(values);
  return (
    <CheckAnswers
      action={action}
      values={{ ...values, photo: photos, remove: [] }}
      submitLabel="提交"
      back="contact"
      draft={draft}
      rows={[
        ...(before ? [{ key: '接着上一件', value: before.number }] : []),
        { key: '什么事', value: branch.map(({ name }) => name).join('，') || '未选择', changeStep: 'kind' },
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
        ...(category ? questionsFor(directory, category.id) : []).map((question) => ({
          key: question.label,
          value: answerWords(question, answers[question.id] ?? '') || '没有填',
          changeStep: 'more',
        })),
        { key: '电话', value: textOf(values, 'phone'), changeStep: 'contact' },
        ...(mail ? [{ key: '邮箱', value: textOf(values, 'email') || '没有填', changeStep: 'contact' }] : []),
        { key: '称呼', value: textOf(values, 'name') || '没有填', changeStep: 'contact' },
      ]}
    >
      <EmergencyCalls
        text={`${textOf(values, 'body')}\n${Object.values(answers).join('\n')}`}
        danger={urgent}
        category={category?.id}
        known={directory}
      />
      <InsetText>
        <p className="govuk-body">
          <strong>会公开什么：</strong>
          {isPublic
            ? '您同意公开。审核后，标题、内容、社区或小区名和答复会放在“问政”里；没有姓名、电话、门牌和照片。'
            : `不公开。只有您、办理人员和您那里的社区干部、分管领导能看到。${closed ?? neighboursSee(confidential)}`}
        </p>
        <p className="govuk-body">
          <strong>谁看到您是谁：</strong>
          {confidential
            ? '只有服务中心的受理人员。承办单位看不到，由服务中心转达。'
            : '服务中心的受理人员和承办单位的经办人员；社区干部和分管领导只看到“赵*、138****5678”这样的一部分。被反映的人看不到。'}
        </p>
      </InsetText>
      {isPublic ? <Preview body={textOf(values, 'body')} place={place} /> : null}
    </CheckAnswers>
  );
}

/** What the page 是不是这件事 tells others of a request that is not public. */
function neighboursSee(confidential: boolean): string {
  return confidential ? '' : '邻居反映同类的事时，只看得到是哪一类、哪个小区、办到哪一步。';
}
