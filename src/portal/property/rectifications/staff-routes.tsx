import type { Request, Response, Router } from 'express';
import {
  type CompoundChoice,
  compoundsOfRequest,
  type InspectionSubject,
  inspectionSubjectLabels,
  keptCompounds,
  openRectification,
  recordInspection,
} from '@/domain/property';
import { type Sheet, sheetOf } from '@/domain/requests';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { residentsKeeper } from '../../organization/residents/staff-only';
import { localRequest } from '../../requests/work/local-request';
import { staffOf } from '../../requests/work/staff-of';
import {
  Button,
  DateInput,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  fieldErrors,
  formStatus,
  type PortalDependencies,
  Select,
  sendPage,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import { CameraFields, photosIn, readPropertyForm } from '../photo-form';
import { askedText } from '../query';
import { dayParts, typedDay } from '../typed';
import { CompoundField, DemandFields, ProblemFields } from './open-form';

interface Shown {
  values: FormValues;
  errors: FieldErrors;
  status?: number;
}

/** `/inspections/new`: what staff of the community saw on their way; `/rectifications/new?request=`: out of a request. */
export function registerOpening(router: Router, { payload }: PortalDependencies): void {
  router.get('/inspections/new', async (req, res) => {
    const actor = residentsKeeper(req, res);
    if (!actor) return;
    const [year, month, day] = toIsoDay(now()).split('-');
    const today = { 'on-year': year ?? '', 'on-month': month ?? '', 'on-day': day ?? '' };
    const compound = askedText(req, 'compound') ?? '';
    sendInspection(req, res, await keptCompounds(payload, actor), {
      values: { ...today, compound },
      errors: {},
    });
  });

  router.post('/inspections/new', async (req, res) => {
    const actor = residentsKeeper(req, res);
    if (!actor) return;
    const { values, refused } = await readPropertyForm(req, payload, actor);
    try {
      if (refused) throw refused;
      const due = typedDay(values, 'due');
      const done = await recordInspection({
        payload,
        actor,
        compound: textOf(values, 'compound'),
        on: typedDay(values, 'on'),
        subject: textOf(values, 'subject') as InspectionSubject,
        spot: textOf(values, 'spot'),
        findings: textOf(values, 'findings'),
        files: photosIn(values),
        demand: textOf(values, 'demand'),
        ...(due ? { due } : {}),
        formKey: textOf(values, 'formKey'),
      });
      const compound = textOf(values, 'compound');
      res.redirect(
        303,
        done.rectification
          ? `/rectifications/${done.rectification}?done=opened`
          : `/compounds/${compound}/rectifications?done=inspected`,
      );
    } catch (error) {
      const errors = fieldErrors(error);
      sendInspection(req, res, await keptCompounds(payload, actor), {
        values,
        errors,
        status: formStatus(error),
      });
    }
  });

  router.get('/rectifications/new', async (req, res) => {
    const found = await sheetFor(req, res, askedText(req, 'request'));
    if (!found) return;
    const { sheet, compounds } = found;
    sendOpening(req, res, { sheet, compounds, values: {}, errors: {} });
  });

  router.post('/rectifications/new', async (req, res) => {
    const staff = staffOf(req, res);
    if (!staff) return;
    const { values, refused } = await readPropertyForm(req, payload, staff);
    const found = await sheetFor(req, res, textOf(values, 'request'));
    if (!found) return;
    const { sheet, compounds } = found;
    try {
      if (refused) throw refused;
      const due = typedDay(values, 'due');
      const { id, repeated } = await openRectification({
        payload,
        actor: staff,
        origin: { kind: 'request', id: sheet.id },
        compound: textOf(values, 'compound'),
        title: textOf(values, 'title'),
        problem: textOf(values, 'problem'),
        demand: textOf(values, 'demand'),
        files: photosIn(values),
        ...(due ? { due } : {}),
      });
      res.redirect(303, `/rectifications/${id}?done=${repeated ? 'opened-before' : 'opened'}`);
    } catch (error) {
      const errors = fieldErrors(error);
      sendOpening(req, res, { sheet, compounds, values, errors, status: formStatus(error) });
    }
  });

  /** The request it is about, as the person may read it, and where it may be. @throws DomainError forbidden, not-found */
  async function sheetFor(req: Request, res: Response, request: string | undefined) {
    const actor = staffOf(req, res);
    if (!actor) return undefined;
    if (!isId(request)) fail('not-found', { message: '没有找到这件诉求。' });
    const sheet = await sheetOf(await localRequest(payload, actor), request);
    return { sheet, compounds: await compoundsOfRequest(payload, request) };
  }
}

function sendInspection(
  req: Request,
  res: Response,
  compounds: CompoundChoice[],
  { values, errors, status = 200 }: Shown,
): void {
  const form = { values, errors };
  sendPage(req, res, {
    title: '登记巡查',
    private: true,
    back: '/me',
    status,
    errors,
    children:
      compounds.length === 0 ? (
        <EmptyState title="您的社区还没有小区">
          <p>先在后台“小区”里建档，再来登记巡查。</p>
        </EmptyState>
      ) : (
        <Form action="/inspections/new" multipart>
          <h1 className="govuk-heading-l">登记巡查</h1>
          <CompoundField compounds={compounds} {...form} />
          <Select
            name="subject"
            label="看的是哪一方面"
            placeholder="请选择"
            options={Object.entries(inspectionSubjectLabels).map(([value, label]) => ({ value, label }))}
            value={textOf(values, 'subject')}
            error={errors.subject}
          />
          <TextInput
            name="spot"
            label="具体位置（可不填）"
            hint="如“3号楼2单元楼道”。"
            maxLength={40}
            value={textOf(values, 'spot')}
            error={errors.spot}
          />
          <Textarea
            name="findings"
            label="看到了什么"
            rows={4}
            maxLength={1000}
            value={textOf(values, 'findings')}
            error={errors.findings}
          />
          <CameraFields {...form} label="照片" hint="拍清问题；拍到人的，先问过本人。" />
          <DateInput name="on" label="哪天看的" value={dayParts(values, 'on')} error={errors.on} />
          <DemandFields {...form} optional />
          <Button>登记</Button>
        </Form>
      ),
  });
}

function sendOpening(
  req: Request,
  res: Response,
  opening: Shown & { sheet: Sheet; compounds: CompoundChoice[] },
): void {
  const { sheet, compounds, values, errors, status = 200 } = opening;
  const form = { values, errors };
  sendPage(req, res, {
    title: '发起小区整改',
    private: true,
    back: `/work/${sheet.id}`,
    status,
    errors,
    children:
      compounds.length === 0 ? (
        <EmptyState title="这件诉求没有说是哪个社区的小区">
          <p>先由服务中心补上地点，再发起整改。</p>
        </EmptyState>
      ) : (
        <Form action="/rectifications/new" multipart>
          <input type="hidden" name="request" value={sheet.id} />
          <span className="govuk-caption-l">
            {sheet.number} {sheet.title}
          </span>
          <h1 className="govuk-heading-l">发起小区整改</h1>
          <p className="govuk-body">
            要求管小区的一方改好，整改对外公开；诉求照常办理、照常答复。一件诉求发起一次。
          </p>
          <CompoundField compounds={compounds} {...form} />
          <ProblemFields {...form} />
          <DemandFields {...form} />
          <CameraFields {...form} label="现在的照片" hint="会公开。拍清问题，不要拍到人和门牌号。" />
          <Button>发起整改</Button>
        </Form>
      ),
  });
}
