import {
  itemKindLabels,
  itemLine,
  itemUnitLabels,
  leastSheets,
  type PeriodKind,
  periodKindLabels,
  pointsText,
  type RuleSetVersion,
  reachable,
  type StarRuleSet,
  serviceKindLabels,
  starsText,
} from '@/domain/service';
import {
  Button,
  Checkboxes,
  Details,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  Table,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';

/** `/stars/rules`: how points are given, for everybody: what is in force for each kind of period, and the versions before. */
export function RulesPage({ versions }: { versions: RuleSetVersion[] }) {
  const current = inForce(versions);
  const older = versions.filter(({ id }) => !current.some(({ version }) => version.id === id));
  return (
    <>
      <h1 className="govuk-heading-l">评星怎么计分</h1>
      {current.map(({ version: { id, rules }, kinds }) => (
        <section key={id} aria-labelledby={`rules-${id}`}>
          <h2 className="govuk-heading-m" id={`rules-${id}`}>
            {kinds.map((kind) => periodKindLabels[kind]).join('、')}评星现在的规则
          </h2>
          <Rules rules={rules} />
        </section>
      ))}
      {current.length > 0 ? null : (
        <EmptyState title="还没有写评星规则">
          <p>系统管理员按党组织的决定写好规则以后，有哪些项目、几分几星，都列在这里。</p>
        </EmptyState>
      )}
      {older.map(({ id, rules }) => (
        <Details key={id} summary={`以前的规则${rules.version}`}>
          <Rules rules={rules} />
        </Details>
      ))}
    </>
  );
}

/** A version is in force for the kinds of period that no newer one is for; the newest on top. */
function inForce(versions: readonly RuleSetVersion[]): { version: RuleSetVersion; kinds: PeriodKind[] }[] {
  const taken = new Set<PeriodKind>();
  return versions.flatMap((version) => {
    const kinds = version.rules.periodKinds.filter((kind) => !taken.has(kind));
    for (const kind of kinds) taken.add(kind);
    return kinds.length > 0 ? { version, kinds } : [];
  });
}

function Rules({ rules }: { rules: StarRuleSet }) {
  return (
    <>
      <p className="govuk-body">
        规则{rules.version}，用于{rules.periodKinds.map((kind) => periodKindLabels[kind]).join('、')}评星。
        {rules.source}
      </p>
      <p className="govuk-body">
        每人基础分{pointsText(rules.base)}
        分，再按下面的项目加分、扣分，每一项都有封顶。只算审核通过的服务记录，一次服务只计一项、只计一次；按小时计的，每条记录单算，不到0.01分的舍去；加分扣分要有凭据，由另一个人核实。
      </p>
      <Table
        caption={`规则${rules.version}的项目`}
        captionHidden
        columns={[
          { key: 'name', label: '项目' },
          { key: 'kind', label: '从哪里来' },
          { key: 'points', label: '怎么计', numeric: true },
          { key: 'cap', label: '封顶', numeric: true },
        ]}
        rows={rules.items.map((item) => ({
          key: item.key,
          cells: {
            name: item.name,
            kind: [itemKindLabels[item.kind], kindWords(item.of, item.kind)].filter(Boolean).join('：'),
            points: `每${itemUnitLabels[item.unit]}${item.kind === 'deduction' ? '扣' : ''}${pointsText(item.points)}分`,
            cap: `${pointsText(item.cap)}分`,
          },
        }))}
      />
      <p className="govuk-body">
        {rules.thresholds.map((points, index) => `${starsText(index + 1)}${pointsText(points)}分`).join('，')}
        起。同分的星级、名次都相同。{appraisalWords(rules)}
      </p>
      <p className="govuk-body">
        期末最后一天有会议决定不参加的，不评星，单独计数；期间转支部的，记录都算，由期末所在的支部评；期末以后才入册、才入党的，不在名单上。结果公示以后服务记录又改了的、加分扣分才核实的，这一期不变，差额计入下一期。
      </p>
    </>
  );
}

/** Whom the appraisal is by, and what happens where too few took part. */
function appraisalWords(rules: StarRuleSet): string {
  if (!rules.items.some(({ kind }) => kind === 'appraisal')) return '';
  const { full, without } = reachable(rules);
  return `民主评议由同一个党支部的党员（小组、中心户的都在内）互评。评一名党员的不满${rules.leastAppraisals}人，这一项不计，其余得分（上期更正除外）按${pointsText(full)}比${pointsText(without)}折算，不因为人少吃亏。有人交纸质评议表的，网上评的满${leastSheets(rules)}人才计；录表、核对的人能推算出别人评了什么的票，都不计。`;
}

function kindWords(of: readonly string[], kind: string): string {
  if (kind !== 'record') return '';
  return of.length === 0
    ? '其他各类'
    : of.map((key) => (serviceKindLabels as Record<string, string>)[key] ?? key).join('、');
}

/** What the form of a new version begins with: the newest one, to be changed. */
export function proposedRules(rules: StarRuleSet): FormValues {
  return {
    version: '',
    source: '',
    periodKinds: [...rules.periodKinds],
    base: pointsText(rules.base),
    items: rules.items.map((item) => itemLine(item, serviceKindLabels)).join('\n'),
    thresholds: rules.thresholds.map(pointsText).join('、'),
    leastAppraisals: String(rules.leastAppraisals),
    leastForComparison: String(rules.leastForComparison),
  };
}

/** `/stars/rules/new`: a new version, written by the administrator. */
export function RuleForm({
  values,
  periodKinds,
  errors,
}: {
  values: FormValues;
  periodKinds: readonly string[];
  errors: FieldErrors;
}) {
  const field = (name: string) => ({ name, value: textOf(values, name), error: errors[name] });
  return (
    <Form action="/stars/rules/new">
      <h1 className="govuk-heading-l">新的评星规则</h1>
      <p className="govuk-body">
        下面填好的是现在的规则，改成新的再保存。以前的规则不变，已经开始的评星还按原来的版本。
      </p>
      <TextInput {...field('version')} label="版本" hint="例如 2027-1" maxLength={20} />
      <Textarea
        {...field('source')}
        label="依据"
        hint="哪个党组织、哪次会议定的，文号"
        rows={3}
        maxLength={500}
      />
      <Checkboxes
        name="periodKinds"
        label="用于哪种周期"
        labelSize="s"
        choices={Object.entries(periodKindLabels).map(([value, label]) => ({ value, label }))}
        values={periodKinds}
        error={errors.periodKinds}
      />
      <TextInput {...field('base')} label="基础分" hint="例如 60" maxLength={8} />
      <Textarea
        {...field('items')}
        label="项目，一行一项"
        hint={`代号，名称，${Object.values(itemKindLabels).join('/')}，每小时（次、项、档）几分，封顶几分，服务类别。服务记录不写类别的，计其他各类。`}
        rows={10}
      />
      <TextInput
        {...field('thresholds')}
        label="一星到五星各多少分"
        hint="例如 60、70、80、90、95"
        maxLength={60}
      />
      <TextInput
        {...field('leastAppraisals')}
        label="满几人评议才计分"
        hint="至少3人：再少就看得出是谁评的"
        maxLength={3}
      />
      <TextInput {...field('leastForComparison')} label="满几人才和别的支部比" maxLength={3} />
      <Button>保存这一版</Button>
    </Form>
  );
}
