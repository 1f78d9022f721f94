import { type IssueLine, type RunState, refusedRowsHref } from './import-calls';

interface ReportProps {
  run: RunState;
  /** What rows are counted in: 户, 件, 条. */
  unit: string;
  issues: IssueLine[];
  busy: boolean;
  onConfirm: (skipBad: boolean) => void;
  onCancel: () => void;
  /** Opens the columns once more; kinds whose columns are fixed have none. */
  onColumns?: () => void;
}

const shownIssues = 200;
/** More are not kept. */
const mostIssues = 2000;

/** Where a run stands: progress, what the dry run found, what can be done now, the result. */
export function ImportReport({ run, unit, issues, busy, onConfirm, onCancel, onColumns }: ReportProps) {
  const stalled = run.status === 'importing' && standsStill(run);
  const waiting = run.status === 'checked' || run.status === 'interrupted' || stalled;
  return (
    <section className="organization__report" aria-label="导入报告">
      <h3>
        {run.fileName}：{sentences[run.status](run, issues.length)}
      </h3>
      {run.status === 'importing' && run.rowsTotal ? (
        <progress max={run.rowsTotal} value={run.rowsRead} aria-label="导入进度" />
      ) : null}
      {run.message ? <p>{run.message}</p> : null}
      {run.ignoredColumns ? <p>没有用到的列：{run.ignoredColumns}</p> : null}
      {run.status === 'checked' || run.status === 'done' ? <Counts run={run} unit={unit} /> : null}
      {run.status === 'checked' && run.rowsRefused > 0 ? (
        <p>现在一行都没有导入。最好改好文件再上传一次；也可以只导入没有问题的行。</p>
      ) : null}
      {stalled ? <p>很久没有进展了，可能已经中断。可以继续导入，已导入的不会重复。</p> : null}
      {waiting ? (
        <div className="organization__choice">
          <button
            type="button"
            className={
              run.rowsRefused > 0
                ? 'organization__button organization__button--quiet'
                : 'organization__button'
            }
            disabled={busy}
            onClick={() => onConfirm(run.rowsRefused > 0)}
          >
            {confirmWords(run)}
          </button>
          <button
            type="button"
            className="organization__button organization__button--quiet"
            disabled={busy}
            onClick={onCancel}
          >
            不导入
          </button>
          {onColumns && run.status === 'checked' ? (
            <button
              type="button"
              className="organization__button organization__button--quiet"
              disabled={busy}
              onClick={onColumns}
            >
              重新核对列
            </button>
          ) : null}
        </div>
      ) : null}
      {run.keepsRefused && run.rowsRefused > 0 ? (
        <p>
          <a href={refusedRowsHref(run.id)}>下载有问题的行（CSV）</a>
          ，改好后可以单独上传；7天内有效，含个人信息，下载会记入日志。
        </p>
      ) : null}
      {issues.length > 0 ? <Issues issues={issues} refused={run.rowsRefused} /> : null}
    </section>
  );
}

/** Longer than the server waits before it lets somebody else go on, so that the button works when it is there. */
const patience = 90_000;

function standsStill({ progressAt }: RunState): boolean {
  return Boolean(progressAt) && Date.now() - Date.parse(progressAt ?? '') > patience;
}

function confirmWords({ status, rowsRefused }: RunState): string {
  const rest = status === 'checked' ? '导入其余' : '继续导入';
  if (rowsRefused > 0) return `跳过有问题的${rowsRefused}行，${rest}`;
  return status === 'checked' ? '确认导入' : '继续导入';
}

const sentences: Record<RunState['status'], (run: RunState, issues: number) => string> = {
  receiving: () => '正在上传',
  mapping: () => '待核对列',
  checking: (run) => `正在检查，已看${run.rowsRead}行`,
  checked: (run, issues) => {
    if (run.rowsRefused > 0) return `${run.rowsRefused}行有问题`;
    return issues > 0 ? `${run.rowsRead}行都能导入，请先看下面的提醒` : `${run.rowsRead}行都没有问题`;
  },
  importing: (run) => `正在导入，${run.rowsRead} / ${run.rowsTotal ?? '…'} 行。可以离开这一页，回来还能看到`,
  interrupted: () => '中断了，可以继续',
  done: () => '导入完成',
  failed: () => '没有导入',
  cancelled: () => '已取消',
};

function Counts({ run, unit }: { run: RunState; unit: string }) {
  const will = run.status === 'checked' ? '将' : '';
  return (
    <p>
      {`共${run.rowsRead}行：${will}新增${run.rowsCreated}${unit}，${will}更新${run.rowsUpdated}${unit}，没有变化${run.rowsUnchanged}${unit}，有问题${run.rowsRefused}行。`}
    </p>
  );
}

function Issues({ issues, refused }: { issues: IssueLine[]; refused: number }) {
  return (
    <>
      <table className="organization__table">
        <caption>{refused > 0 ? '哪里有问题' : '请留意'}（行号和表格软件里看到的一样）</caption>
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">列</th>
            <th scope="col">问题</th>
          </tr>
        </thead>
        <tbody>
          {issues.slice(0, shownIssues).map((issue) => (
            <tr key={`${issue.line}${issue.column}${issue.message}`}>
              <td>{issue.line}</td>
              <td>{issue.column || '整行'}</td>
              <td>{issue.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {issues.length > shownIssues ? (
        <p>
          还有{issues.length >= mostIssues ? '很多' : issues.length - shownIssues}处，先改好上面这些再上传。
        </p>
      ) : null}
    </>
  );
}
