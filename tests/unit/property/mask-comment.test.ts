import { expect, it } from 'vitest';
import { maskComment, namesPattern } from '@/domain/property/ratings/rules/mask-comment';

it.each([
  ['打13912345678没人接', '打***没人接'],
  ['3号楼2单元502漏水半年', '*号楼*单元*漏水半年'],
  ['我家5-2-301，电梯总坏', '我家*，电梯总坏'],
  ['三单元的灯不亮', '*单元的灯不亮'],
  ['502的邻居太吵', '*的邻居太吵'],
  ['王师傅态度好，李建国经理不管事', '*师傅态度好，*经理不管事'],
  ['刘玉芬家门口堆着垃圾', '刘**家门口堆着垃圾'],
  ['门口24小时有人，每周扫2次，物业费涨到0.90元', '门口24小时有人，每周扫2次，物业费涨到0.90元'],
])('%s', (text, wanted) => expect(maskComment(text, namesPattern(['刘玉芬', '玉', '赵(1)']))).toBe(wanted));
