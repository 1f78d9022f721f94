import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  acceptRequest,
  addCoUnit,
  arbitrate,
  contribute,
  dispatchRequest,
  disputeDispatch,
  fileRequest,
  mergeRequest,
  returnRequest,
  splitRequest,
  startRequest,
} from '@/domain/requests';
import { fixedClock, now, setClock } from '@/shared/clock';
import type { SeededOrganization } from './organization';
import { handlerOf } from './request-path';
import { demoStaff } from './requests';

interface Demo {
  city: SeededOrganization;
  unitOf(name: string): string;
  categoryOf(path: string): string;
}

const hour = 3_600_000;
const visitor: Actor = { userId: null, name: '访客', grants: [], via: 'portal' };
const management = '市城市管理综合行政执法局';
const traffic = '市公安局交通警察大队';
const housing = '市住房和城乡建设局';
const property = '明月红管家物业服务有限公司';

/** Requests that show what dispatching can be: help, a duplicate, parts, an open objection, one to rule on and one ruled on. */
export async function seedDispatchStories(payload: Payload, demo: Demo): Promise<void> {
  const staff = await demoStaff(payload);
  const today = now();
  const clock = fixedClock(new Date(today.getTime() - 20 * hour));
  const later = (hours: number) =>
    clock.set(new Date(Math.min(clock.now().getTime() + hours * hour, today.getTime())));
  let serial = 0;
  const file = async (category: string, placeText: string, body: string, name: string) => {
    serial += 1;
    later(0.2);
    const { id, number } = await fileRequest({
      payload,
      actor: visitor,
      channel: 'portal',
      body,
      category: demo.categoryOf(category),
      community: demo.city.mingyue.id,
      placeText,
      name,
      phone: `139000027${String(serial).padStart(2, '0')}`,
      idempotencyKey: `demo-dispatch:${serial}`,
    });
    await acceptRequest({ payload, id, actor: staff.operator });
    return { payload, id, number };
  };
  const dispatched = async (request: { payload: Payload; id: string }, unit: string, note?: string) => {
    const { payload: same, id } = request;
    await dispatchRequest({ payload: same, id, actor: staff.operator, unit: demo.unitOf(unit), note });
    return handlerOf(demo.unitOf(unit), unit, staff.handlers);
  };
  setClock(clock);
  try {
    await helped();
    await merged();
    await splitUp();
    await bounced();
  } finally {
    setClock(null);
  }

  /** Lead unit and a co-unit that has answered. */
  async function helped(): Promise<void> {
    const call = await file(
      '停车和交通 / 机动车乱停',
      '明月小学门口',
      '放学时校门口两边都停满了车，孩子只能走在路中间，共享单车也堆在人行道上。',
      '郑海燕',
    );
    const lead = await dispatched(call, traffic);
    await addCoUnit({
      ...call,
      actor: lead,
      unit: demo.unitOf(management),
      task: '请清理人行道上的共享单车，并反馈清理情况。',
    });
    await startRequest({ ...call, actor: lead, note: '已电话联系，放学时段安排警力。' });
    later(2);
    await contribute({
      ...call,
      actor: handlerOf(demo.unitOf(management), management, staff.handlers),
      contribution: '已清走共享单车四十余辆，人行道加装了护栏，约定企业每天放学前清理。',
    });
  }

  /** The same matter from two residents: one handling, two evaluations. */
  async function merged(): Promise<void> {
    const where = '明月豪苑北门外';
    const main = await file(
      '道路和路灯 / 路灯不亮',
      where,
      '北门外一整排路灯三天没亮，晚上回家看不见路。',
      '贾文博',
    );
    const lead = await dispatched(main, management);
    await startRequest({ ...main, actor: lead, note: '已联系反映人，今晚查线路。' });
    const again = await file(
      '道路和路灯 / 路灯不亮',
      where,
      '小区北门那段路黑了好几天了，老人出门不安全。',
      '冉秀珍',
    );
    const { payload: same, id } = again;
    await mergeRequest({
      payload: same,
      id,
      actor: staff.operator,
      main: main.number,
      reason: '同一段路的路灯，是同一件事。',
    });
  }

  /** One letter, two departments. */
  async function splitUp(): Promise<void> {
    const call = await file(
      '道路和路灯 / 路面破损',
      '明月大街与中山路路口',
      '路口路面塌了一块，来往车辆都要绕，红绿灯也坏了一面，早晚高峰很危险。',
      '黎建民',
    );
    const { payload: same, id } = call;
    await splitRequest({
      payload: same,
      id,
      actor: staff.operator,
      parts: [
        { title: '路口路面塌陷修补', unit: demo.unitOf(management) },
        {
          title: '路口红绿灯维修',
          unit: demo.unitOf(traffic),
          category: demo.categoryOf('停车和交通 / 红绿灯和标线'),
        },
      ],
      reason: '路面和信号灯分属城管和交警。',
    });
  }

  /** An open objection, one that units refused twice and waits for the ruling, and one ruled on. */
  async function bounced(): Promise<void> {
    const body = '小区围墙外的绿化带里堆了半个月的装修垃圾，一刮风到处飞。';
    const open = await file('环境卫生 / 垃圾清运', '明月新城东墙外', body, '侯玉梅');
    const cleaning = await dispatched(open, management);
    await disputeDispatch({
      ...open,
      actor: cleaning,
      unit: demo.unitOf(property),
      reason: '现场核实垃圾在小区红线以内，应由物业清运。',
    });
    const twice = await file(
      '房屋和物业 / 房屋漏水和维修',
      '明月新城2号楼地下车库',
      '地下车库顶板漏水，车位上方往下滴，物业和开发商互相推。',
      '狄国强',
    );
    const ruled = await file(
      '房屋和物业 / 公共收益',
      '明月豪苑',
      '电梯里的广告收入从来没有公布过，问物业说归街道管，问街道说归住建。',
      '云淑贤',
    );
    for (const call of [twice, ruled]) {
      const first = await dispatched(call, property);
      later(1);
      await returnRequest({ ...call, actor: first, reason: '涉及开发商保修责任，物业无权处理。' });
      const second = await dispatched(call, housing, '请核对是否在保修期内。');
      later(1);
      await disputeDispatch({
        ...call,
        actor: second,
        unit: demo.unitOf(property),
        reason: '日常维护由物业负责，住建部门只负责监督。',
      });
    }
    await arbitrate({
      ...ruled,
      actor: staff.supervisor,
      unit: demo.unitOf(housing),
      reason: '《物业管理条例》规定主管部门监督公示，由市住建局牵头督促公布。',
    });
  }
}
