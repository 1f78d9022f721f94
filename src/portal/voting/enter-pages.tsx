import { type ItemRow, mostPhotos, type PaperEntered, type RollRow, type Vote } from '@/domain/voting';
import {
  Button,
  ButtonLink,
  CheckAnswers,
  Checkboxes,
  Details,
  type FieldErrors,
  FileUpload,
  Form,
  type FormValues,
  InsetText,
  Panel,
  PrintButton,
  SummaryList,
  Textarea,
  TextInput,
  textOf,
} from '../shared';
import { ChoiceFields, choiceRows } from './choice-fields';
import { photosIn } from './form-photos';

export interface Entering {
  vote: Vote;
  items: ItemRow[];
  line: RollRow;
  channel: 'paper' | 'counter';
  /** Readings of this paper so far. */
  readings: number;
  values: FormValues;
}

/** What stands on the paper, or what is said at the counter. */
export function EnterForm({
  vote,
  items,
  line,
  channel,
  readings,
  values,
  errors,
}: Entering & { errors: FieldErrors }) {
  const isPaper = channel === 'paper';
  const kept = photosIn(values);
  const asksPhotos = isPaper ? readings === 0 : true;
  return (
    <Form action={`/votes/${vote.id}/enter/${line.id}`} multipart>
      <input type="hidden" name="step" value="form" />
      <input type="hidden" name="channel" value={channel} />
      <span className="govuk-caption-l">
        名册{line.number}号 · {line.unitName}
      </span>
      <h1 className="govuk-heading-l">{isPaper ? paperTitle(readings) : '服务台代录'}</h1>
      <InsetText>
        {isPaper
          ? readings < 2
            ? '照着票上打的勾录。由两个人各录一遍，互相不看；两遍一样才算一票。'
            : '前两遍不一样，请照着票再录一遍。和其中一遍一样就算数；都不一样，或者您录过，要写明理由。'
          : '请投票的人（产权人、代表或者受托人）出示证件，听他说、照他说的选，下一步念给他听，他同意了再提交。'}
      </InsetText>
      <ChoiceFields items={items} values={values} errors={errors} mayLeaveOut={isPaper} />
      {readings === 0 && vote.rules.proxyLimit > 0 ? (
        <Details
          summary="别人代投的（有书面委托）"
          open={Boolean(textOf(values, 'proxy-name') || errors['proxy-name'])}
        >
          <p className="govuk-body">
            一个人最多代{vote.rules.proxyLimit}位业主。委托书要拍照：照片里最后一张是委托书。
          </p>
          <TextInput
            name="proxy-name"
            label="代理人姓名"
            value={textOf(values, 'proxy-name')}
            error={errors['proxy-name']}
            maxLength={30}
          />
          <TextInput
            name="proxy-phone"
            label="代理人电话"
            hint="只用来数他代了几位，不保存号码。"
            type="tel"
            value={textOf(values, 'proxy-phone')}
            error={errors['proxy-phone']}
            width={20}
          />
        </Details>
      ) : null}
      {readings >= 2 ? (
        <Textarea
          name="reason"
          label="为什么这样认定"
          hint="第三个人照票录、和其中一遍一样的，不用写。"
          rows={3}
          maxLength={200}
          value={textOf(values, 'reason')}
          error={errors.reason}
        />
      ) : null}
      {kept.map((sealed) => (
        <input key={sealed} type="hidden" name="photo" value={sealed} />
      ))}
      {kept.length > 0 ? (
        <Checkboxes
          name="remove"
          label={`已上传${kept.length}张照片`}
          hint="不想要的，打勾以后点下面的按钮就去掉。"
          small
          choices={kept.map((sealed, index) => ({ value: sealed, label: `不要第${index + 1}张` }))}
        />
      ) : null}
      {asksPhotos && kept.length < mostPhotos ? (
        <FileUpload
          name="photos"
          label={photoLabel(vote, isPaper)}
          hint="拍摄地点等信息会自动去掉；照片不公开，有争议时才核对。"
          multiple
          maxFiles={mostPhotos - kept.length}
          error={errors.photos}
          camera
        />
      ) : null}
      <Button>下一步：核对</Button>
    </Form>
  );
}

const paperTitle = (readings: number) =>
  readings === 0 ? '纸质票，第一遍' : readings === 1 ? '纸质票，第二遍' : '纸质票，第三遍';

function photoLabel({ secret }: Vote, isPaper: boolean): string {
  if (!isPaper) return '委托书的照片（没有委托不用传）';
  return secret ? '委托书的照片（无记名的票不拍照，原件装进票箱封存）' : '纸质票的照片';
}

/** Once more before it is sent: to be read back at the counter. */
export function EnterCheck({ vote, items, line, channel, values }: Entering) {
  const proxy = textOf(values, 'proxy-name');
  return (
    <CheckAnswers
      action={`/votes/${vote.id}/enter/${line.id}`}
      step="send"
      title={channel === 'paper' ? '对着票再看一遍' : '念给投票的人听'}
      values={values}
      rows={[
        { key: '哪一户', value: `名册${line.number}号 ${line.unitName}` },
        ...choiceRows(items, values),
        ...(proxy ? [{ key: '代理人', value: proxy, changeStep: 'edit' }] : []),
        { key: '照片', value: `${photosIn(values).length}张`, changeStep: 'edit' },
      ]}
      submitLabel={channel === 'paper' ? '和票上一样，提交' : '他同意了，提交'}
    />
  );
}

const outcomeTitles: Record<PaperEntered['outcome'], string> = {
  waiting: '第一遍录好了',
  differs: '两遍不一样',
  counted: '这一票已计入',
  void: '这张纸质票作废',
};

const outcomeWords: Record<PaperEntered['outcome'], string> = {
  waiting: '还要另一个人照着票录第二遍，两遍一样才计入。',
  differs: '请第三个人照着票再录一遍。',
  counted: '这一户不能再投了。',
  void: '这一户在两遍之间已经用别的方式投了，那一票有效，这张纸质票不计入，请在票上注明。',
};

/** What came of it, with the receipt to be handed over once it counts. */
export function EnteredPage(props: {
  vote: Vote;
  unitName: string;
  outcome: PaperEntered['outcome'];
  code?: string;
}) {
  const { vote, unitName, outcome, code } = props;
  return (
    <>
      <Panel title={outcomeTitles[outcome]}>{unitName}</Panel>
      <p className="govuk-body">{outcomeWords[outcome]}</p>
      {code ? (
        <>
          <SummaryList
            rows={[
              { key: '表决', value: `${vote.title}（${vote.number}）` },
              { key: '回执码', value: <strong className="app-vote-code">{code}</strong> },
            ]}
          />
          <p className="govuk-body">请打印或者抄给投票的人，凭它查得到有没有计入，查不到投了什么。</p>
          <PrintButton>打印回执</PrintButton>
        </>
      ) : null}
      <p className="govuk-body app-no-print">
        <ButtonLink tone="secondary" href={`/votes/${vote.id}/progress`}>
          录下一张
        </ButtonLink>
      </p>
    </>
  );
}
