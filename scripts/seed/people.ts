import type { Dice } from './random';

/** Made-up names and numbers. Nobody here exists; the mobile numbers are drawn from one block and belong to nobody we know. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林郑梁宋唐许韩冯邓曹彭曾田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const given = [
  '建国',
  '秀兰',
  '桂英',
  '志强',
  '玉梅',
  '建军',
  '淑珍',
  '国强',
  '丽华',
  '俊杰',
  '春梅',
  '海涛',
  '红霞',
  '永福',
  '雪梅',
  '文革',
  '凤英',
  '振华',
  '晓燕',
  '立新',
  '素芬',
  '德明',
  '月娥',
  '长青',
  '爱民',
  '巧云',
  '占军',
  '小东',
  '金凤',
  '树林',
  '瑞芳',
  '庆丰',
  '艳玲',
  '保国',
  '彩霞',
  '宏伟',
  '兰香',
  '大勇',
  '静',
  '磊',
  '敏',
  '伟',
  '芳',
  '超',
  '婷',
  '浩然',
  '子涵',
];

export function madeUpName(dice: Dice): string {
  return `${dice.pick([...surnames])}${dice.pick(given)}`;
}

/** The next number of the block 139 0000 1000 onwards; the demo accounts use numbers below it. */
export function phoneBook(): () => string {
  let last = 1000;
  return () => {
    last += 1;
    return `1390000${last}`;
  };
}
