import { writeFileSync } from 'node:fs';

const rows = 2816;
const subjects = [
  '路灯不亮',
  '暖气不热',
  '下水道堵塞',
  '停车难',
  '施工噪声',
  '物业收费',
  '公交太少',
  '垃圾没人清',
];

/** Writes made-up requests, as many and about as long as a real file; the same at every run. @returns the path */
export function sampleFile(file: string): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const day = new Date(Date.UTC(2012, 0, 1) + index * 86_400_000).toISOString();
    const later = new Date(Date.parse(day) + 12 * 86_400_000).toISOString();
    const subject = subjects[index % subjects.length] ?? '';
    const body = `${subject}，第${index}件。${'请有关部门尽快查看处理，给群众一个答复。'.repeat(15)}`;
    const reply = `关于${subject}，${'经调查，已安排人员到现场处理，感谢您的监督。'.repeat(20)}`;
    return [index + 1, `A${index}`, `${subject}，盼解决（${index}）`, day, body, reply, later].join(',');
  });
  writeFileSync(file, `number,requester,title,submitted_at,body,reply,replied_at\n${lines.join('\n')}\n`);
  return file;
}
