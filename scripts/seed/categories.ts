import type { Payload } from 'payload';
import { bulkInsert, inTransaction } from '@/database';
import { forgetDirectory } from '@/domain/requests';
import { newId } from '@/shared/ids';
import { type IntakeOfCategory, insertQuestions, intakeOfCategory } from './category-intake';

/**
 * A compact tree in residents' words: first level with hint and usual urgency, second level after the colon; `!` marks
 * what cannot wait a day. `→` marks matters that belong elsewhere, with where to go.
 */
const tree = `
水电气暖|停水停电、暖气不热、燃气故障|urgent: 供热不热!, 停水、水压低!, 停电、线路故障!, 燃气故障!, 水质问题!, 收费和报装
房屋和物业|物业收费、漏水、电梯、小区环境|normal: 物业收费, 物业服务, 房屋漏水和维修, 电梯故障!, 业委会和维修资金, 公共收益, 公房和租赁
道路和路灯|路面坑洼、路灯不亮、井盖、积水|normal: 路面破损, 路灯不亮, 井盖缺失!, 下水道堵塞、积水!, 人行道和盲道, 公园广场设施
停车和交通|乱停车、红绿灯、公交、占道|normal: 机动车乱停, 电动车停放和充电, 红绿灯和标线, 公共交通, 出租和网约车, 消防通道被占!
环境卫生|垃圾、污水、公厕、绿化|normal: 垃圾清运, 污水和臭味, 公共厕所, 绿化养护, 病媒生物防治, 宠物和流浪动物
噪声和污染|施工、广场舞、油烟、扬尘|normal: 施工噪声, 生活和商业噪声, 餐饮油烟, 扬尘, 焚烧和大气污染, 水体污染
违建和占道|私搭乱建、占道经营、圈占绿地|normal: 违法建设, 占道经营, 圈占公共用地, 广告牌匾, 房屋拆迁和补偿
安全隐患|消防、用电、危房、高空抛物|urgent: 消防隐患!, 危房和脱落!, 高空抛物, 私拉电线充电, 危险化学品!, 特种设备
社会保障|医保、社保、低保、养老|normal: 医疗保险, 养老保险, 最低生活保障, 残疾人服务, 养老服务, 就业和培训
教育和文体|入学、校园、健身、文化活动|normal: 入学和转学, 校园管理, 校外培训, 学校周边, 体育健身, 文化活动
看病和健康|医院、疫苗、食品安全、托育|normal: 医疗服务, 疫苗接种, 食品安全, 托育和妇幼, 公共卫生
农村和土地|宅基地、村道、灌溉、村务|complex: 宅基地, 土地承包和流转, 村道和桥梁, 农田水利, 村务公开, 农业补贴, 人居环境
办事和服务|证照、窗口、政策咨询、作风|normal: 政策咨询, 办证办照, 窗口服务, 工作作风, 网上办事
劳动争议和诉讼|欠薪、工伤、打官司|normal→这类事有法定的办理途径：拖欠工资、工伤请拨打 12333 或到劳动监察大队；打官司请到人民法院；不清楚怎么办，拨打 12348 免费问律师。
其他|说不清归哪一类|normal: 建议和表扬, 市场和消费, 邻里纠纷, 其他
`;

interface CategoryRow extends Omit<IntakeOfCategory, 'elsewhere'> {
  id: string;
  name: string;
  path: string;
  level: number;
  parent: string | null;
  hint: string | null;
  urgency: string;
  elsewhere: string | null;
  active: boolean;
  order: number;
}

/** The rows of the tree, parents before children. Pure, so that a test can look at it. */
export function categoryRows(): CategoryRow[] {
  return tree
    .trim()
    .split('\n')
    .flatMap((line, index) => branchRows(line, index));
}

function branchRows(line: string, index: number): CategoryRow[] {
  const [name = '', hint = '', rest = ''] = line.split('|');
  const [, urgency = 'normal', tail = ''] = /^(\w+)(.*)$/.exec(rest) ?? [];
  const elsewhere = tail.startsWith('→') ? tail.slice(1) : null;
  const children = tail.startsWith(':') ? tail.slice(1).split(',') : [];
  const shared = { urgency, elsewhere, active: true, order: index * 10 };
  const root: CategoryRow = {
    ...shared,
    id: newId(),
    name,
    path: name,
    level: 1,
    parent: null,
    hint,
    ...intakeOfCategory(name),
  };
  return [root, ...children.map((child, position) => childRow(root, child.trim(), position))];
}

function childRow(root: CategoryRow, text: string, position: number): CategoryRow {
  const pressing = text.endsWith('!');
  const name = pressing ? text.slice(0, -1) : text;
  const path = `${root.path} / ${name}`;
  return {
    id: newId(),
    name,
    path,
    elsewhere: null,
    active: true,
    level: 2,
    parent: root.id,
    hint: null,
    urgency: pressing ? 'urgent' : root.urgency === 'urgent' ? 'normal' : root.urgency,
    order: position * 10,
    ...intakeOfCategory(path),
  };
}

/** Writes the tree and its questions into an empty `categories`. @returns id by path */
export async function seedCategories(payload: Payload): Promise<Map<string, string>> {
  const rows = categoryRows();
  const ids = new Map(rows.map(({ path, id }) => [path, id]));
  await inTransaction({ payload }, async (req) => {
    for (const level of [1, 2]) {
      await bulkInsert(
        payload,
        req,
        'categories',
        rows.filter((row) => row.level === level),
      );
    }
    await insertQuestions(payload, req, ids);
  });
  forgetDirectory(payload);
  return ids;
}
