import { gradeLabels, gradeValues, type StarResult, type StarRound } from '@/domain/service';
import {
  Button,
  ButtonGroup,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  LinkButton,
  Radios,
  SummaryList,
  textOf,
} from '../../shared';

/** The field of a colleague's grade. */
export const gradeField = (member: string): string => `grade-${member}`;

/** What was chosen, by member; who was left out is not in it. */
export function gradesIn(colleagues: readonly StarResult[], values: FormValues): Record<string, number> {
  return Object.fromEntries(
    colleagues.flatMap(({ member }) => {
      const grade = textOf(values, gradeField(member));
      return grade === '' ? [] : [[member, Number(grade)]];
    }),
  );
}

interface Appraising {
  round: StarRound;
  action: string;
  colleagues: readonly StarResult[];
  values: FormValues;
  /** A sheet somebody handed in, without a name. */
  onPaper?: boolean;
  /** Beside sheets fewer than `least` on the web would not be secret; whether some were handed in already. */
  beside?: { least: number; sheets: boolean };
}

/** One grade for each colleague one knows. */
export function AppraiseForm({
  round,
  action,
  colleagues,
  values,
  onPaper = false,
  beside,
  errors,
}: Appraising & { errors: FieldErrors }) {
  if (colleagues.length === 0)
    return (
      <>
        <h1 className="govuk-heading-l">民主评议</h1>
        <EmptyState title="支部里没有别的参评党员">
          <p>一个人评不了自己，这一次不用评。</p>
        </EmptyState>
      </>
    );
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">{onPaper ? '录一张纸质评议表' : '民主评议'}</h1>
      <p className="govuk-body-l">{round.name}</p>
      <p className="govuk-body">
        {onPaper ? '照着表录，不写是谁的；空着的、评自己的不录。' : ''}
        无记名：系统只记谁评过，不记评了什么；截止以后只有每人各档的票数。一人评一次，交了不能改。不了解的同志可以不评。
      </p>
      {beside ? <BesideSheets {...beside} /> : null}
      {errors.grades ? (
        <p className="govuk-error-message" id="grades">
          {errors.grades}
        </p>
      ) : null}
      {colleagues.map(({ member, memberName }) => (
        <Radios
          key={member}
          name={gradeField(member)}
          label={memberName}
          labelSize="s"
          inline
          small
          choices={[
            ...gradeValues.map((grade) => ({ value: String(grade), label: gradeLabels[grade] })),
            { value: '', label: '不了解，不评' },
          ]}
          value={textOf(values, gradeField(member))}
        />
      ))}
      <Button>下一步：核对</Button>
    </Form>
  );
}

/** What becomes of grades on the web where others hand in sheets, said before one gives them. */
function BesideSheets({ least, sheets }: NonNullable<Appraising['beside']>) {
  return sheets ? (
    <InsetText>
      支部里有人交纸质评议表。网上评的不满{least}
      人，网上的都不计：人太少，看得出是谁评的。想一定计入的，可以改交纸质表，不在网上评。
    </InsetText>
  ) : (
    <p className="govuk-body">支部里有人交纸质评议表的，网上评的满{least}人才计，免得看得出是谁评的。</p>
  );
}

/** Everything once more before it is sent. */
export function AppraiseCheck({ round, action, colleagues, values, onPaper = false }: Appraising) {
  const grades = gradesIn(colleagues, values);
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">交之前，请核对</h1>
      <p className="govuk-body-l">{onPaper ? `${round.name}，一张纸质评议表` : round.name}</p>
      <SummaryList
        rows={colleagues.map(({ member, memberName }) => ({
          key: memberName,
          value: gradeWords(grades[member]),
        }))}
      />
      {Object.entries(grades).map(([member, grade]) => (
        <input key={member} type="hidden" name={gradeField(member)} value={grade} />
      ))}
      <input type="hidden" name="step" value="send" />
      <ButtonGroup>
        <Button>交上去</Button>
        <LinkButton name="go" value="edit">
          回去改
        </LinkButton>
      </ButtonGroup>
    </Form>
  );
}

function gradeWords(grade: number | undefined): string {
  const known = gradeValues.find((value) => value === grade);
  return known === undefined ? '不评' : gradeLabels[known];
}
