import { type FormEvent, useState } from 'react';
import { TableFrame } from '@/admin/organization/TableFrame';
import type { ColumnChoices } from './import-calls';

interface ColumnsProps {
  choices: ColumnChoices;
  /** Whether the question of publishing is asked. */
  asksPublic: boolean;
  /** What keeps the choice for the next file; null where nothing does. */
  keeper: string | null;
  /** What was wrong with the last answer, by field. */
  problems: Record<string, string>;
  busy: boolean;
  onChosen: (columns: Record<string, number>, isPublic: boolean) => void;
  onCancel: () => void;
}

const nowhere = '';

/** Which column of the file is what, with three examples of each, guessed beforehand. */
export function ColumnsForm({
  choices,
  asksPublic,
  keeper,
  problems,
  busy,
  onChosen,
  onCancel,
}: ColumnsProps) {
  const [chosen, setChosen] = useState(choices.chosen);
  const [isPublic, setIsPublic] = useState(choices.isPublic);
  const used = new Set(Object.values(chosen));
  const unused = choices.columns.filter((_, index) => !used.has(index)).map(({ heading }) => heading);

  function choose(field: string, value: string): void {
    const { [field]: _before, ...others } = chosen;
    setChosen(value === nowhere ? others : { ...others, [field]: Number(value) });
  }

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    onChosen(chosen, isPublic);
  }

  return (
    <form className="organization__report" onSubmit={send} aria-labelledby="columns-title">
      <h3 id="columns-title">核对列：文件的哪一列是什么</h3>
      <p>
        {choices.isKept
          ? `已按${keeper ? `这个${keeper}` : ''}上次的对照选好，请看一眼例子对不对。`
          : `已按列名猜了一遍，请对着例子核对。${keeper ? `选好的对照会记在${keeper}上，下次自动带出。` : ''}`}
      </p>
      <TableFrame label="文件的列，可左右滚动">
        <table className="organization__table">
          <thead>
            <tr>
              <th scope="col">本平台的项目</th>
              <th scope="col">在文件的哪一列</th>
              <th scope="col">文件里的前三行</th>
            </tr>
          </thead>
          <tbody>
            {choices.fields.map(({ name, label, help, required }) => (
              <tr key={name}>
                <th scope="row">
                  {label}
                  {required ? <span className="organization__facts">必填</span> : null}
                  <br />
                  <span id={`help-${name}`} className="organization__help">
                    {help}
                  </span>
                </th>
                <td>
                  <select
                    aria-label={`${label}在哪一列`}
                    aria-describedby={problems[name] ? `problem-${name}` : `help-${name}`}
                    aria-invalid={problems[name] ? true : undefined}
                    value={chosen[name] ?? nowhere}
                    onChange={(event) => choose(name, event.target.value)}
                  >
                    <option value={nowhere}>{required ? '请选择' : '不导入'}</option>
                    {choices.columns.map(({ heading }, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have one heading
                      <option key={index} value={index}>
                        {heading}
                      </option>
                    ))}
                  </select>
                  {problems[name] ? (
                    <p id={`problem-${name}`} className="organization__problem">
                      {problems[name]}
                    </p>
                  ) : null}
                </td>
                <td>
                  <Examples examples={choices.columns[chosen[name] ?? -1]?.examples ?? []} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {unused.length > 0 ? <p>没有用到的列（原样留底，不导入）：{unused.join('、')}</p> : null}
      {asksPublic ? (
        <p>
          <label>
            <input
              type="checkbox"
              checked={isPublic}
              onChange={(event) => setIsPublic(event.target.checked)}
            />{' '}
            这些诉求在原渠道已经公开，导入后也在门户公开问题和答复（姓名、电话不公开）
          </label>
        </p>
      ) : null}
      <div className="organization__choice">
        <button type="submit" className="organization__button" disabled={busy}>
          列对了，开始检查
        </button>
        <button
          type="button"
          className="organization__button organization__button--quiet"
          disabled={busy}
          onClick={onCancel}
        >
          不导入
        </button>
      </div>
    </form>
  );
}

function Examples({ examples }: { examples: string[] }) {
  if (examples.length === 0) return null;
  return (
    <ul className="organization__examples">
      {examples.map((example, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows in the order of the file, which may be equal
        <li key={index}>{example || '（空）'}</li>
      ))}
    </ul>
  );
}
