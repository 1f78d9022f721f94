import { answerWords, publicPreview, questionsFor } from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import { Button, ButtonGroup, Form, InsetText, LinkButton, listOf, SummaryList, textOf } from '../../shared';
import { EmergencyCalls } from '../emergency-calls';
import { type CounterState, takenIn } from './answers';
import { BelongsElsewhere } from './beside';
import { EarlierList } from './earlier-list';

/** What the caller hears before it is sent, in the words that are kept. */
export function ReadBackPage({ state }: { state: CounterState }) {
  const { values, known, channels, matches } = state;
  const { category, place } = matches;
  const { step: _asked, go: _pressed, ...carried } = values;
  const text = (name: string) => textOf(values, name);
  const yes = (name: string) => listOf(values, name).includes('yes');
  const { answers, publicConsent, body, photos, submittedAt } = takenIn(state);
  const rows = [
    { key: '来自', value: channels.find(({ key }) => key === text('channel'))?.name ?? '' },
    { key: '您说的是', value: <span className="app-pre-line">{body}</span> },
    {
      key: '在',
      value: place ? `${text('placeText')}（${place.within} ${place.name}）` : text('placeText'),
    },
    { key: '归到', value: category?.path ?? '还没有分类，由受理员来定' },
    ...(category ? questionsFor(known, category.id) : [])
      .filter(({ id }) => answers[id])
      .map((question) => ({ key: question.label, value: answerWords(question, answers[question.id] ?? '') })),
    { key: '您的电话是', value: text('phone') ? <Spaced phone={text('phone')} /> : '没有留' },
    ...(text('email') ? [{ key: '邮箱是', value: text('email') }] : []),
    { key: '怎么称呼', value: text('name') || '没有留' },
    ...(submittedAt ? [{ key: '来信日期', value: formatDate(submittedAt) }] : []),
    ...(photos.length > 0 ? [{ key: '照片、扫描件', value: `${photos.length} 张` }] : []),
    { key: '急不急', value: yes('danger') ? '正在造成危险或损失' : '按一般时限' },
    { key: '身份保密', value: yes('confidential') ? '保密，由服务中心转达' : '不用' },
    {
      key: '公开',
      value: publicConsent ? `同意公开，标题是“${publicPreview(body, place).title}”` : '不公开',
    },
  ];
  return (
    <>
      <h1 className="govuk-heading-l">请向来电人复述</h1>
      <EmergencyCalls
        text={body}
        danger={yes('danger')}
        category={category?.id}
        known={known}
        reader="counter"
      />
      <BelongsElsewhere state={state} />
      <InsetText>读完问一句：“对不对？”说对了再提交。</InsetText>
      <Form action="/counter" carried={carried}>
        <div data-counter="">
          <input type="hidden" name="step" value="send" />
          <SummaryList rows={rows} />
          <ButtonGroup>
            <Button>对，提交（Ctrl+Enter）</Button>
            <LinkButton name="go" value="edit">
              不对，回去改
            </LinkButton>
          </ButtonGroup>
        </div>
        {state.earlier && state.earlier.length > 0 ? (
          <>
            <h2 className="govuk-heading-s">此人以前的诉求</h2>
            <EarlierList earlier={state.earlier} />
          </>
        ) : null}
      </Form>
    </>
  );
}

/** 138 1234 5678: as one reads it out. */
function Spaced({ phone }: { phone: string }) {
  const digits = phone.replace(/[^\d+]/g, '');
  const groups = /^1\d{10}$/.test(digits) ? /^(\d{3})(\d{4})(\d{4})$/.exec(digits)?.slice(1) : null;
  return <span className="app-code">{groups ? groups.join(' ') : phone}</span>;
}
