import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emergencyLines } from '@/domain/requests/emergency';

const first = (text: string) => emergencyLines({ text, danger: false })[0]?.number;

describe('whom to call at once', () => {
  it.each([
    ['楼道里有一股煤气味，很浓', '119'],
    ['闻到燃气味了，家里没人', '119'],
    ['厨房煤气泄漏', '119'],
    ['一进门全是煤气', '119'],
    ['三楼着火了，快来人', '119'],
    ['配电箱冒烟，还有焦味', '119'],
    ['电线冒火花，怕把孩子电着', '119'],
    ['有人触电倒在地上', '120'],
    ['老人晕倒在楼道', '120'],
    ['电梯停在五楼，两个人被困', '119'],
    ['小孩落水了', '119'],
    ['有人站在楼顶要跳楼', '110'],
    ['门口有人打人', '110'],
    ['路口发生车祸，一人受伤', '122'],
    ['电动车在楼道充电起火', '119'],
  ])('“%s” → %s', (text, number) => {
    expect(first(text)).toBe(number);
  });

  it.each([
    '煤气费多收了一个月，请核对',
    '燃气表坏了，什么时候能换',
    '想开通天然气，怎么办理',
    '小区煤气管道改造什么时候开工',
    '楼下烧烤店天天冒烟，熏得开不了窗',
    '烟囱冒黑烟，污染空气',
    '电动车在楼道充电，怕着火',
    '楼道堆杂物容易引起火灾，存在消防隐患',
    '落水管堵了，墙面渗水',
    '拨打人工客服一直占线',
    '被困难群众的补助还没有到',
    '商铺天天喊跳楼价，噪音扰民',
    '去年三号楼着火后，外墙一直没有修',
    '希望组织一次消防演练，讲讲着火了怎么跑',
    '暖气不热，家里有老人和孩子',
    '请问被打扰了可以投诉吗',
    '买的保险说触电不赔',
  ])('leaves “%s” alone', (text) => {
    expect(emergencyLines({ text, danger: false })).toEqual([]);
  });

  it('names all four whenever it names one, and always when the requester says it is urgent', () => {
    const words = fc.array(fc.constantFrom('着火了', '煤气味', '落水管', '暖气不热', '，', '。', '怕'));
    fc.assert(
      fc.property(words, fc.boolean(), (parts, danger) => {
        const numbers = emergencyLines({ text: parts.join(''), danger }).map(({ number }) => number);
        if (numbers.length > 0 || danger) expect(numbers.toSorted()).toEqual(['110', '119', '120', '122']);
      }),
    );
  });
});
