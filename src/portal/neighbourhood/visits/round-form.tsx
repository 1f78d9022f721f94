import { findingKindLabels, quietKinds } from '@/domain/neighbourhood';
import { mostFiles } from '@/domain/property';
import { Button, ButtonGroup, FileUpload, type OwnDraft, Radios, Textarea } from '../../shared';

/** Whose drafts of doors are kept on the device, and for how many hours. */
export type DraftOwner = Omit<OwnDraft, 'name'>;

/** What one should know before one goes into a stairwell, and the button when one is back; shown by the script, which it is about. */
export function RoundBar({ visit, open, hours }: { visit: string; open: boolean; hours: number }) {
  return (
    <div className="app-draft app-no-print" data-round-bar="" hidden>
      {open ? (
        <p className="govuk-body">
          楼道里没有信号也能记：先打开这一页再出门，出门后不要关掉它。写的先留在这台手机上，网络恢复了自动发出；发出、退出登录或者过了
          {hours}小时就从手机上删掉。打开别的页、看刚发出的，要有网络。
        </p>
      ) : null}
      <p className="govuk-body app-round__say" role="status" data-round-say="" />
      <p className="govuk-body" data-round-login="" hidden>
        <a className="govuk-link" href={`/sign-in?next=${encodeURIComponent(`/work/visits/${visit}`)}`}>
          去登录
        </a>
      </p>
      <p className="govuk-body" data-round-fresh="" hidden>
        <a className="govuk-link" href={`/work/visits/${visit}`}>
          刷新这一页，看记下的、按“走完了”
        </a>
      </p>
      <button type="button" className="govuk-button" data-round-send="" hidden>
        全部发出
      </button>
    </div>
  );
}

const quick = 'govuk-button govuk-button--secondary';
const toDo = Object.entries(findingKindLabels)
  .filter(([kind]) => !quietKinds.some((quiet) => quiet === kind))
  .map(([value, label]) => ({ value, label }));

/** What is noted by one tap: it needs nobody to do anything. */
export function QuickButtons({ type }: { type: 'submit' | 'button' }) {
  return (
    <div className="app-quick">
      <p className="govuk-body app-quick__word">没有事的，点一下就记下：</p>
      {quietKinds.map((kind) => (
        <button key={kind} type={type} name="quick" value={kind} className={quick} data-quick={kind}>
          {findingKindLabels[kind]}
        </button>
      ))}
    </div>
  );
}

/** What was seen that somebody must see to. */
export const SeenRadios = (props: {
  labelSize: 's' | 'm';
  value?: string | undefined;
  error?: string | undefined;
}) => (
  <div className="app-kinds">
    <Radios name="kind" label="看到了什么" choices={toDo} {...props} />
  </div>
);

/** The fields of a door, which the script puts under each. Photos are never kept on the device: they go with the page that has them. */
export function DoorTemplate() {
  return (
    <template data-round-form="">
      <form noValidate>
        <input type="hidden" name="quick" />
        <QuickButtons type="button" />
        <SeenRadios labelSize="s" />
        <Textarea
          name="body"
          id="words"
          label="情况（可以不写，转办的时候再补）"
          hint="一两句话。不写姓名和与这件事无关的个人情况。"
          rows={3}
          maxLength={1000}
        />
        <FileUpload
          name="album"
          id="files"
          label="照片（可不拍）"
          hint={`最多${mostFiles}张，先问过住户。没有网络也可以拍；照片不存进手机的草稿，关掉这一页就要重新选。`}
          multiple
          preview={false}
        />
        <ButtonGroup>
          <Button>记下</Button>
          <button type="button" className="govuk-button govuk-button--secondary" data-door-drop="">
            不要了
          </button>
        </ButtonGroup>
        <p className="govuk-body-s">
          <a className="govuk-link" href="/work/visits" data-door-page="">
            打开这一户的页面（要有网络）
          </a>
        </p>
      </form>
    </template>
  );
}
