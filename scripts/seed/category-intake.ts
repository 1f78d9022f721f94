import type { Payload, PayloadRequest } from 'payload';
import { bulkInsert } from '@/database';
import type { QuestionKind } from '@/domain/requests';
import { newId } from '@/shared/ids';

/** What a category of the tree says about taking requests in, beyond its name and urgency. */
export interface IntakeOfCategory {
  elsewhere?: string;
  elsewherePhones?: string;
  elsewhereAddress?: string;
  elsewhereHours?: string;
  elsewhereStillHere?: boolean;
  neverPublic?: boolean;
  neverPublicReason?: string;
  duplicateDays?: number;
}

const byPath: Record<string, IntakeOfCategory> = {
  劳动争议和诉讼: {
    elsewherePhones: '12333 人社服务热线\n12348 公共法律服务热线',
    elsewhereAddress: '市人力资源和社会保障局一楼大厅，劳动监察窗口',
    elsewhereHours: '工作日 8:30–12:00，14:00–17:30；电话 24 小时',
  },
  '其他 / 市场和消费': {
    elsewhere: '买东西、吃饭住店、网购的纠纷，打12315由市场监管部门直接处理，最快。',
    elsewherePhones: '12315 消费者投诉举报',
    elsewhereHours: '电话 24 小时',
    elsewhereStillHere: true,
  },
  '其他 / 邻里纠纷': { neverPublic: true, neverPublicReason: '涉及邻居和家庭，只有您和办理人员能看到。' },
  '办事和服务 / 工作作风': { neverPublic: true, neverPublicReason: '涉及具体的人，查清楚以前一律不公开。' },
  '水电气暖 / 供热不热': { duplicateDays: 7 },
  道路和路灯: { duplicateDays: 60 },
};

/** The rules of a category, as columns of its row. */
export function intakeOfCategory(path: string): IntakeOfCategory {
  return byPath[path] ?? {};
}

interface Question {
  path: string;
  label: string;
  kind: QuestionKind;
  hint?: string;
  choices?: string;
  required?: boolean;
  /** What the demo's residents answer. */
  demo?: string;
}

const questions: Question[] = [
  {
    path: '水电气暖 / 供热不热',
    label: '从什么时候开始不热？',
    kind: 'choice',
    choices: '今天\n这两三天\n一周以上\n今年一直不热',
    demo: '这两三天',
  },
  {
    path: '水电气暖 / 供热不热',
    label: '室内大约多少度？',
    hint: '没有温度计可以不填。',
    kind: 'text',
    demo: '大约14度',
  },
  { path: '水电气暖 / 供热不热', label: '邻居家也这样吗？', kind: 'yes-no', demo: 'yes' },
  {
    path: '房屋和物业 / 电梯故障',
    label: '现在有人困在里面吗？',
    hint: '有人被困，请马上打119或电梯里的救援电话。',
    kind: 'yes-no',
    required: true,
    demo: 'no',
  },
  {
    path: '房屋和物业 / 电梯故障',
    label: '电梯编号（轿厢里贴的）',
    kind: 'text',
    demo: '看不清了',
  },
  {
    path: '停车和交通 / 机动车乱停',
    label: '大多什么时候停在那里？',
    kind: 'choice',
    choices: '白天\n晚上\n整天不动',
    demo: '晚上',
  },
];

/** Writes the questions in the transaction that writes the tree. */
export async function insertQuestions(
  payload: Payload,
  req: PayloadRequest,
  categories: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = questions.map(({ path, demo: _answer, required = false, ...question }, index) => ({
    id: newId(),
    ...question,
    hint: question.hint ?? null,
    choices: question.choices ?? null,
    required,
    category: categories.get(path),
    active: true,
    order: index * 10,
  }));
  await bulkInsert(payload, req, 'category-questions', rows);
}

/** What the demo's residents answer, for the category of a story: answers by the question's id. */
export async function demoAnswers(payload: Payload): Promise<(path: string) => Record<string, string>> {
  const { docs } = await payload.db.find<{ id: string; label: string }>({
    collection: 'category-questions',
    limit: 0,
    pagination: false,
    select: { label: true },
  });
  const idOf = new Map(docs.map(({ id, label }) => [label, id]));
  return (path) =>
    Object.fromEntries(
      questions.flatMap((question) => {
        const id = idOf.get(question.label);
        return question.path === path && id && question.demo ? [[id, question.demo]] : [];
      }),
    );
}
