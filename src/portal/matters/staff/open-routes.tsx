import type { Request, Response, Router } from 'express';
import { draftFromRequests, type MatterDraft, openMatter } from '@/domain/matters';
import { type Sheet, sheetOf } from '@/domain/requests';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { askedText } from '../../property/query';
import { localRequest } from '../../requests/work/local-request';
import { staffOf } from '../../requests/work/staff-of';
import {
  Button,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  fieldErrors,
  formStatus,
  noUploads,
  type PortalDependencies,
  parseForm,
  Select,
  sendPage,
  submittedValues,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';

/** `/matters/new?request=`: a request becomes a matter, with everything it says carried over. */
export function registerMatterOpening(router: Router, { payload }: PortalDependencies): void {
  router.get('/matters/new', async (req, res) => {
    const found = await sheetFor(req, res, askedText(req, 'request'));
    if (found) send(req, res, { ...found, values: {}, errors: {} });
  });

  router.post('/matters/new', async (req, res) => {
    const actor = staffOf(req, res);
    if (!actor) return;
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const { number } = await openMatter({
        payload,
        actor,
        title: textOf(values, 'title'),
        about: textOf(values, 'about'),
        branch: textOf(values, 'branch') || undefined,
        sources: [{ kind: 'request', id: textOf(values, 'request') }],
      });
      res.redirect(303, `/matters/${number}?done=moved`);
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      const found = await sheetFor(req, res, textOf(kept, 'request'));
      const form = { values: kept, errors: fieldErrors(error), status: formStatus(error) };
      if (found) send(req, res, { ...found, ...form });
    }
  });

  /** The request it comes from, as the person may read it. @throws DomainError forbidden, not-found */
  async function sheetFor(req: Request, res: Response, request: string | undefined) {
    const actor = staffOf(req, res);
    if (!actor) return undefined;
    if (!isId(request)) fail('not-found', { message: '没有找到这件诉求。' });
    const sheet = await sheetOf(await localRequest(payload, actor), request);
    return { sheet, draft: await draftFromRequests(payload, [request]) };
  }
}

function send(
  req: Request,
  res: Response,
  shown: { sheet: Sheet; draft: MatterDraft; values: FormValues; errors: FieldErrors; status?: number },
): void {
  const { sheet, draft, values, errors, status = 200 } = shown;
  sendPage(req, res, {
    title: '转为议题',
    private: true,
    back: `/work/${sheet.id}`,
    status,
    errors,
    children:
      draft.branches.length === 0 ? (
        <EmptyState title="这件诉求所在的社区还没有党组织">
          <p>先补上诉求的地点，或者在后台“党组织”里建立社区党组织、网格党支部，再转为议题。</p>
        </EmptyState>
      ) : (
        <Form action="/matters/new">
          <input type="hidden" name="request" value={sheet.id} />
          <span className="govuk-caption-l">
            {sheet.number} {sheet.title}
          </span>
          <h1 className="govuk-heading-l">转为议题</h1>
          <p className="govuk-body">
            一件事要大家商量着办的，转为议题，按五步走。诉求照原来的期限继续办，反映人会收到消息。
          </p>
          <TextInput
            name="title"
            label="什么事"
            hint="一句话，如“3号楼前没地方停电动车”。会公开。"
            maxLength={60}
            value={textOf(values, 'title') || draft.title}
            error={errors.title}
          />
          <Textarea
            name="about"
            label="怎么回事"
            hint="会公开。已经遮盖电话、姓名、门牌，请再看一遍。"
            rows={5}
            maxLength={1000}
            value={textOf(values, 'about') || draft.about}
            error={errors.about}
          />
          <Select
            name="branch"
            label="由哪个党组织议"
            options={draft.branches.map(({ id, name }) => ({ value: id, label: name }))}
            value={textOf(values, 'branch') || (draft.branch ?? undefined)}
            error={errors.branch}
          />
          <Button>转为议题</Button>
        </Form>
      ),
  });
}
