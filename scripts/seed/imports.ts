import { createLocalReq, type Payload } from 'payload';
import { actorOf } from '@/access';
import { confirmImport, tableFile } from '@/domain/imports';
import {
  checkChannelFile,
  chooseColumns,
  columnsToChoose,
  startChannelImport,
  writeChannelFile,
} from '@/domain/requests';
import { channelOf } from '@/domain/requests/channels';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';

const day = 86_400_000;

/** What another platform of the province exported: its own headings, times from its own clock, and one row nobody can read. */
const header = [
  '工单编号',
  '主题',
  '来电时间',
  '诉求内容',
  '事发地址',
  '联系人',
  '联系电话',
  '回复内容',
  '回复时间',
];

interface Exported {
  title: string;
  daysAgo: number;
  body: string;
  place: string;
  name: string;
  reply?: string;
}

const rows: Exported[] = [
  {
    title: '小区门口修路围挡太久',
    daysAgo: 58,
    body: '明月豪苑南门外修路，围挡放了一个多月，进出要绕行，请问什么时候能修完？',
    place: '明月豪苑南门',
    name: '曹建国',
    reply: '该路段雨污分流工程已完工，围挡于当日拆除，恢复双向通行。感谢您的理解。',
  },
  {
    title: '老旧小区加装充电桩',
    daysAgo: 51,
    body: '棉麻厂家属院没有电动车充电的地方，住户从楼上拉线充电，很危险，希望安装充电桩。',
    place: '棉麻厂家属院',
    name: '田秀兰',
    reply: '街道已与供电公司现场勘察，在院内东侧安装了十二个充电口，已经投入使用。',
  },
  {
    title: '公交站牌被树挡住',
    daysAgo: 44,
    body: '中山路邮局站的站牌被行道树枝叶遮住，老年人看不清车次，请修剪树枝。',
    place: '中山路邮局站',
    name: '何志强',
    reply: '园林部门已修剪站牌周边树枝，站牌文字清晰可见。',
  },
  {
    title: '广场舞音响扰民',
    daysAgo: 37,
    body: '文化广场每天晚上九点以后音响声音还很大，孩子没法写作业，希望有人管一管。',
    place: '文化广场',
    name: '宋丽',
    reply: '执法人员与活动队负责人约定，晚上九点前结束并调低音量，已连续一周巡查，情况良好。',
  },
  {
    title: '村口垃圾箱没有盖',
    daysAgo: 30,
    body: '东留春村村口的垃圾箱坏了没有盖子，刮风时垃圾到处飞，请更换。',
    place: '东留春村',
    name: '刘满仓',
    reply: '村委会已更换两个带盖垃圾箱，并安排保洁员每天清运。',
  },
];

/** One finished import of a file, as the service centre would do it: columns, dry run, the good rows; done by the demo operator. */
export async function seedImports(payload: Payload): Promise<void> {
  const actor = await operatorOf(payload);
  const { id: channel } = await channelOf(payload, 'sunshine');
  const content = tableFile('xlsx', { header, rows: exportedRows(), sheet: '工单' });
  const start = { payload, actor, kind: 'requests' as const, channel };
  const { id } = await startChannelImport({ ...start, fileName: '阳光理政工单导出.xlsx', content });
  const call = { payload, actor, id };
  const { chosen } = await columnsToChoose(call);
  await chooseColumns({ ...call, columns: chosen, isPublic: false });
  await checkChannelFile(call);
  await confirmImport({ ...call, skipBad: true });
  await writeChannelFile(call);
}

function exportedRows(): string[][] {
  const today = now().getTime();
  const at = (daysAgo: number) => formatDateTime(new Date(today - daysAgo * day));
  const good = rows.map(({ title, daysAgo, body, place, name, reply = '' }, index) => [
    numberOf(index),
    title,
    at(daysAgo),
    body,
    place,
    name,
    phoneOf(index),
    reply,
    reply ? at(daysAgo - 4) : '',
  ]);
  const unreadable = [
    numberOf(rows.length),
    '井盖松动',
    '上月底',
    '人民路井盖松动，车过有响声。',
    '人民路',
    '孙某',
    '',
    '',
    '',
  ];
  return [...good, unreadable];
}

/** Out of the demo's block of numbers. */
const phoneOf = (index: number) => `1390000${2701 + index}`;

const numberOf = (index: number) => `YG2026${String(731 + index).padStart(6, '0')}`;

async function operatorOf(payload: Payload) {
  const { docs } = await payload.find({
    collection: 'users',
    where: { username: { equals: 'operator' } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  });
  const [operator] = docs;
  if (!operator) throw new Error('the demo city has no operator');
  const req = await createLocalReq({ user: { ...operator, collection: 'users' as const } }, payload);
  return { ...(await actorOf(req)), via: 'import' as const };
}
