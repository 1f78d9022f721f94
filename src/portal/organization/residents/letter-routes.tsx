import type { Request, Response, Router } from 'express';
import {
  divisionByCode,
  findHousehold,
  issueHouseholdCodes,
  type KeptBuilding,
  keptBuildings,
  namedBuilding,
} from '@/domain/organization';
import { fail } from '@/shared/errors';
import { answerForm, type Refused } from '../../accounts/form-answer';
import {
  Button,
  ButtonGroup,
  Form,
  formKeyField,
  InsetText,
  type PortalDependencies,
  Radios,
  Select,
  sendPage,
  textOf,
  WarningText,
} from '../../shared';
import { renderHouseholdLetters } from './letter-page';
import { residentsKeeper } from './staff-only';

/**
 * /residents/letters: the letters of a building or of one household. The answer to the form is the printing itself: the codes
 * are in it and nowhere else, so it has no address of its own and is kept by nobody.
 */
export function registerLetters(router: Router, { payload, siteUrl }: PortalDependencies): void {
  router.get('/residents/letters', async (req, res) => {
    const actor = residentsKeeper(req, res);
    if (!actor) return;
    const asked = (name: string) => (typeof req.query[name] === 'string' ? req.query[name] : '');
    const household = asked('household');
    await show(req, res, { values: household ? { household } : { building: asked('building') } });
  });

  router.post('/residents/letters', async (req, res) => {
    const actor = residentsKeeper(req, res);
    if (!actor) return;
    await answerForm(
      req,
      res,
      (refused) => show(req, res, refused),
      async (values) => {
        const [building, household] = [textOf(values, 'building'), textOf(values, 'household')];
        const issued = await issueHouseholdCodes({
          payload,
          actor,
          ...(household ? { household } : { building }),
          onlyNew: textOf(values, 'which') !== 'all',
          batch: textOf(values, formKeyField),
        });
        const place = (await namedBuilding(payload, issued.building)) ?? fail('not-found');
        const community = await divisionByCode(payload, place.community.code, 'community');
        res.setHeader('Cache-Control', 'no-store');
        res.setHeader('X-Robots-Tag', 'noindex');
        res.type('html').send(
          renderHouseholdLetters({
            issued,
            building: place,
            siteUrl,
            phone: community?.officePhone ?? null,
            address: community?.officeAddress ?? null,
          }),
        );
      },
    );
  });

  async function show(req: Request, res: Response, { values, errors, status }: Refused): Promise<void> {
    const actor = residentsKeeper(req, res);
    if (!actor) return;
    const id = textOf(values, 'household');
    const household = id ? await findHousehold(payload, { id }) : null;
    const home = household ? await namedBuilding(payload, household.building) : null;
    sendPage(req, res, {
      title: '打印验证信',
      private: true,
      ...(errors ? { errors, status: status ?? 422 } : {}),
      children: (
        <LetterForm
          buildings={household ? [] : await keptBuildings(payload, actor)}
          chosen={textOf(values, 'building')}
          household={
            household && home ? { id: household.id, name: `${home.fullName}${household.name}` } : null
          }
          which={textOf(values, 'which')}
          error={errors?.building}
        />
      ),
    });
  }
}

function LetterForm(props: {
  buildings: KeptBuilding[];
  chosen: string;
  household: { id: string; name: string } | null;
  which: string;
  error?: string | undefined;
}) {
  const { buildings, chosen, household, which, error } = props;
  return (
    <Form action="/residents/letters">
      <h1 className="govuk-heading-l">打印验证信</h1>
      <p className="govuk-body">
        一户一封，每封一页，信上有这一户的验证码和二维码。居民拿到信，用手机自己登记；一封信可以登记全家。
      </p>
      {household ? (
        <>
          <input type="hidden" name="household" value={household.id} />
          <InsetText>只打印一封：{household.name}</InsetText>
        </>
      ) : (
        <>
          <Select
            name="building"
            label="哪栋楼"
            placeholder="请选择"
            options={buildings.map(({ id, fullName, within }) => ({
              value: id,
              label: `${fullName}（${within}）`,
            }))}
            value={chosen}
            error={error}
          />
          <Radios
            name="which"
            label="给哪些户打印"
            labelSize="s"
            value={which || 'new'}
            choices={[
              { value: 'new', label: '还没有人核验的户' },
              { value: 'all', label: '全楼每一户', hint: '已经登记的人不受影响。' },
            ]}
          />
        </>
      )}
      <WarningText>验证码只在打印的页面上出现一次，关掉就看不到了。同一户以前的信随即作废。</WarningText>
      <ButtonGroup>
        <Button>生成并打开打印页</Button>
      </ButtonGroup>
    </Form>
  );
}
