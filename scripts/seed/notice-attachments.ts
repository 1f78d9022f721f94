import ExcelJS from 'exceljs';
import type { Payload } from 'payload';

type Rows = (string | number)[][];

/** The tables people download in the demo city. */
const sheets: Record<string, Rows> = {
  供暖测温申请表: [
    ['姓名', '', '电话', ''],
    ['小区', '', '楼栋房号', ''],
    ['希望测温的时间', '', '室温（自测）', ''],
  ],
  第三季度公共收益明细: [
    ['日期', '项目', '收入（元）', '支出（元）'],
    ['7月5日', '电梯广告', 6000, ''],
    ['7月31日', '地面车位', 8800, ''],
    ['8月12日', '监控维修', '', 12480],
    ['9月3日', '绿化补种', '', 9600],
    ['9月20日', '楼道照明', '', 9825],
  ],
  社区可办事项材料清单: [
    ['事项', '材料', '时限'],
    ['居住证', '身份证、租房合同', '15个工作日'],
    ['老年优待证', '身份证、照片', '当场'],
    ['残疾人证', '身份证、照片3张', '30个工作日'],
  ],
};

/** Writes the workbooks and stores them. Out: ids by title. */
export async function seedAttachments(payload: Payload): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [title, rows] of Object.entries(sheets)) {
    const data = await workbook(title, rows);
    const doc = await payload.create({
      collection: 'attachments',
      data: { title },
      file: { data, mimetype: 'application/octet-stream', name: `${title}.xlsx`, size: data.length },
      overrideAccess: true,
    });
    ids[title] = doc.id;
  }
  return ids;
}

async function workbook(title: string, rows: Rows): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(title.slice(0, 30));
  sheet.addRows(rows);
  for (const column of sheet.columns) column.width = 18;
  return Buffer.from(await book.xlsx.writeBuffer());
}
