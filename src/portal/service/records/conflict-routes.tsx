import type { Request, Response, Router } from 'express';
import type { Actor } from '@/access';
import {
  declarationStateLabels,
  declarationsAround,
  declareConflict,
  type MemberRow,
  membersOfAccount,
  type OwnDeclaration,
  relationLabels,
} from '@/domain/service';
import { formatPlainDay } from '@/shared/dates';
import { askedKey } from '../../property/query';
import {
  Button,
  Checkboxes,
  DoneBanner,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  fieldErrors,
  formStatus,
  noUploads,
  type PortalDependencies,
  parseForm,
  Radios,
  sendPage,
  submittedValues,
  Tag,
  TextInput,
  textOf,
} from '../../shared';
import { signedIn } from './own-routes';

const dones = {
  declared: '登记好了，从现在起互相不审核对方的服务记录。',
  unknown: '登记好了。现在名册里、审核的人里还没有叫这个名字的；以后有了，就互相不审核。',
} as const;

interface Shown {
  values: FormValues;
  errors: FieldErrors;
  status?: number;
}

/** `/me/service/conflicts` (回避关系): with whom a member does not decide about records. */
export function registerOwnConflicts(router: Router, { payload }: PortalDependencies): void {
  router.get('/me/service/conflicts', async (req, res) => {
    const actor = signedIn(req, res);
    if (actor) await send(req, res, actor, { values: {}, errors: {} });
  });

  router.post('/me/service/conflicts', async (req, res) => {
    const actor = signedIn(req, res);
    if (!actor) return;
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const [member] = await membersOfAccount(payload, actor.userId);
      const { known } = await declareConflict({
        payload,
        actor,
        member: member?.id ?? '',
        otherName: textOf(values, 'otherName'),
        relation: textOf(values, 'relation') as keyof typeof relationLabels,
        note: textOf(values, 'note'),
        sure: textOf(values, 'sure') !== '',
      });
      res.redirect(303, `/me/service/conflicts?done=${known ? 'declared' : 'unknown'}`);
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      await send(req, res, actor, { values: kept, errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  async function send(
    req: Request,
    res: Response,
    actor: Actor & { userId: string },
    shown: Shown,
  ): Promise<void> {
    const members = await membersOfAccount(payload, actor.userId);
    const declarations = await declarationsAround(payload, members);
    sendPage(req, res, {
      title: '回避关系',
      private: true,
      back: '/me/service',
      status: shown.status ?? 200,
      errors: shown.errors,
      children: (
        <ConflictsPage
          {...shown}
          members={members}
          declarations={declarations}
          done={askedKey(req, 'done', dones) ?? null}
        />
      ),
    });
  }
}

function ConflictsPage(
  props: Shown & { members: MemberRow[]; declarations: OwnDeclaration[]; done: keyof typeof dones | null },
) {
  const { members, declarations, values, errors, done } = props;
  return (
    <>
      <DoneBanner words={done ? dones[done] : null} />
      <h1 className="govuk-heading-l">回避关系</h1>
      <p className="govuk-body">
        夫妻、父母子女、兄弟姐妹，或者有别的利害关系的，互相不能审核对方的服务记录。登记马上生效；要解除的，请支部里另一位同事办，写明原因。
      </p>
      {declarations.length === 0 ? (
        <EmptyState title="还没有登记">
          <p>如果审核服务记录的书记、组长是您的家人，请在下面登记。</p>
        </EmptyState>
      ) : (
        <ul className="app-list">
          {declarations.map((one) => (
            <li key={one.id}>
              <h2 className="govuk-heading-s">
                {one.otherName}（{relationLabels[one.relation]}）{' '}
                <Tag colour={one.state === 'standing' ? 'blue' : 'grey'}>
                  {declarationStateLabels[one.state]}
                </Tag>
              </h2>
              <p className="app-list__meta">
                <span>
                  {formatPlainDay(one.declaredAt)}由{one.declaredByName}登记
                  {one.byOther ? '，登记在对方名下，对您也一样有效' : ''}
                </span>
                {one.note ? <span>{one.note}</span> : null}
                {one.endedAt ? (
                  <span>
                    {formatPlainDay(one.endedAt)}解除：{one.endReason}
                  </span>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      )}
      {members.length > 0 ? (
        <Form action="/me/service/conflicts">
          <h2 className="govuk-heading-m">登记一个</h2>
          <TextInput
            name="otherName"
            label="对方姓名"
            hint="只写姓名，和身份证上一样，不写职务。"
            width={20}
            maxLength={50}
            value={textOf(values, 'otherName')}
            error={errors.otherName}
          />
          {errors.sure || textOf(values, 'sure') ? (
            <Checkboxes
              name="sure"
              label="名字写对了吗？"
              labelSize="s"
              hint="名字写错一个字，就拦不住那个人审核您的记录。"
              choices={[{ value: 'yes', label: '名字没有写错' }]}
              values={textOf(values, 'sure') ? ['yes'] : []}
              error={errors.sure}
            />
          ) : null}
          <Radios
            name="relation"
            label="是您的什么人"
            labelSize="s"
            choices={Object.entries(relationLabels).map(([value, label]) => ({ value, label }))}
            value={textOf(values, 'relation') || undefined}
            error={errors.relation}
          />
          <TextInput
            name="note"
            label="说明（可不填）"
            maxLength={200}
            value={textOf(values, 'note')}
            error={errors.note}
          />
          <Button>登记</Button>
        </Form>
      ) : null}
    </>
  );
}
