import { maskComment } from '@/domain/property';

/** The most common family names: a word of two or three characters that begins with one, where people write who it is. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const named = new RegExp(
  `(?<=^|[，。、；：！？“（(*\\s和与跟找是叫的室户])[${surnames}][一-龥]{1,2}?(?=家|夫妇|夫妻|说|讲|反映|觉得|吵|打|闹|因|为|被|要|在|住|的老|的儿|的女|的爱|和|与|跟|，|。|、|$)`,
  'gm',
);
/** Whose number it is: 联系李四***, 王芳电话：***. */
const beforeNumber = new RegExp(
  `[${surnames}][一-龥]{1,2}(?=\\s*(?:的?(?:电话|手机)号?(?:码|是)?)?\\s*[:：，,（(]?\\s*\\*\\*\\*)`,
  'g',
);

/**
 * What was written at a door, before everybody reads it: doors, phones, and people by name are starred. Better one star too many; whoever
 * sends the form reads it once more.
 */
export function publicWords(words: string, householdName: string): string {
  const door = householdName.trim();
  return maskComment(door ? words.replaceAll(door, '*') : words, null)
    .replace(beforeNumber, '*')
    .replace(named, '*');
}
