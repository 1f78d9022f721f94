import { redact } from '@/domain/requests';
import { maskName } from '@/shared/masking';
import { maskNames } from '@/shared/personal-names';

/** Numbers as people write where somebody lives: 3号楼2单元502室, 三单元, 5-2-301, 502的. */
const numeral = '0-9A-Za-z〇零一二三四五六七八九十百';
const houseNumber = `[${numeral}]{1,4}`;
/** What stands before a number of things and not before the number of a door: 走访12户, 一共120家. */
const counting =
  '(?:见到|记下|走访|慰问|入户|排查|巡查|检查|登记|服务|惠及|涉及|覆盖|通知|完成|动员|共|计|有|约|近|达|超)[了过到有]?\\s{0,2}[:：]?\\s{0,2}';
const places = new RegExp(
  [
    `(?<!共有?\\s{0,2}[${numeral}]{0,3})${houseNumber}\\s*(?:栋|幢|单元|层|楼|排|巷)`,
    `${houseNumber}\\s*(?:号楼|号院|室|号房|房间)`,
    // 12户 is a count; a door's number stands behind its building or unit, is the so-and-so-manieth, or has the three or four digits of one.
    `(?<=(?:[${numeral}](?:号楼|栋|幢|单元|楼|层|号院|排|巷)|第)\\s{0,2})${houseNumber}\\s*户`,
    `(?<!${counting})(?<![${numeral}])(?:[0-9]{3,4}|[〇零一二三四五六七八九]{3,4}|(?=[0-9]*[A-Za-z])[0-9A-Za-z]{1,4})\\s*户(?!居民|村民|人家|家庭|群众|人口)`,
    '(?<![0-9])[0-9]{1,2}(?:\\s*[-—－#/]\\s*[0-9]{1,4}){1,3}(?![0-9])',
    '(?<![0-9.])[0-9]{3,4}(?=\\s*(?:的|业主|住户|那户|邻居))',
    `(?<!${counting})(?<![0-9.])[0-9]{3,4}(?=\\s*家)`,
  ].join('|'),
  'g',
);
/** A room right behind its building or unit: 2单元502; 24小时 is none. */
const roomAfter =
  /(?<=\*(?:号楼|栋|幢|单元|楼|号院))\s*[0-9]{2,4}(?![0-9]*\s*(?:元|块|天|小时|次|年|月|日|点|分|个|人|米|平|%))/g;

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
/** Somebody called by family name and title: 王师傅, 李建国经理. */
const titled = new RegExp(
  `(?<!谢)(?!谢谢|任何|许多|于是|万一|方便|高龄|马上|周边|周围|何时)[${surnames}][一-龥]{0,2}?(?=师傅|经理|主任|大爷|大妈|大叔|大姐|阿姨|叔叔|先生|女士|队长|班长|老师|书记|会计|管家|奶奶|爷爷|大娘|大婶|大哥|伯伯|婶子|嫂子)`,
  'g',
);

const figure = '[0-9０-９]';
/** Phones without a mobile's number: with the code of an area wherever they stand, without it after the word for them; addresses of e-mail. */
const areaPhone = new RegExp(
  `(?<!${figure})[（(]?[0０](?:[1１][0０]|[2２]${figure}|[3-9３-９]${figure}{2})[)）]?[-－—–\\s]{0,2}[2-9２-９](?:${figure}{6,7}|${figure}{2,3}[-－\\s]${figure}{4})(?!${figure})(?:转${figure}{1,6})?`,
  'g',
);
const landline = /((?:电话|座机|固话|号码|拨打|联系|来电|致电|打)[^\d，。；]{0,6})[2-9]\d{6,7}(?!\d)/g;
const address = /[a-z\d._%+-]+@[a-z\d.-]+\.[a-z]{2,}/gi;

/** Family names that make words with 老 and 小, or measure what stands behind: 小康, 小段路. */
const noCalled = new Set('高康段万方江汤马龙金温常史');
/** Where a word with 老 or 小 ends that is somebody: 老孔，, 老孔家, 老孔和; no 老孔庙, no 小孙子. */
const calledEnds =
  '(?=$|[，。、；！？：,.;!?）)\\s”"]|家(?!长|具|电|庭|乡|属)|[说和与跟帮的来去在把给让住也都他她送修搬病]|一起|一家|两口|夫妇|老伴|主动|每天|腿脚|行动)';

/** People called 老 or 小 with their family name, where somebody of that name is known; null for no such name. */
function calledBy(names: readonly string[]): string | null {
  const first = [...new Set(names.map((name) => name.charAt(0)))].filter(
    (one) => surnames.includes(one) && !noCalled.has(one),
  );
  return first.length > 0
    ? `(?<![古年养敬衰长元父大最从窄幼微矮弱尊爱助为孤老小])[老小][${first.join('')}]${calledEnds}`
    : null;
}

/**
 * The names of those who live in a compound, as one pattern, longest first, and how neighbours call them (老孔); null for none. Made once for many
 * comments.
 */
export function namesPattern(names: readonly string[]): RegExp | null {
  const all = [...new Set(names)].filter((name) => name.length >= 2).toSorted((a, b) => b.length - a.length);
  if (all.length === 0) return null;
  const full = all.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp([...full, calledBy(all) ?? []].flat().join('|'), 'g');
}

/** Only who is named: those on the list, whoever else by rule but for those `shown`, and people called by family name and title. */
export function maskPeople(text: string, names: RegExp | null, shown: readonly string[] = []): string {
  const known = names ? text.replace(names, maskName) : text;
  return maskNames(known.replace(titled, '*'), shown);
}

/**
 * What people wrote, before everybody reads it: phone, ID and card numbers, accounts, plates, the names given, whoever else is named
 * by rule but for those `shown`, people called by family name and title, and where somebody lives are starred. Better one star too many than one too few.
 */
export function maskComment(text: string, names: RegExp | null, shown: readonly string[] = []): string {
  const redacted = redact(text).replace(areaPhone, '***').replace(landline, '$1***').replace(address, '***');
  return maskPeople(redacted, names, shown)
    .replace(places, (place) => `*${place.replace(/[0-9A-Za-z〇零一二三四五六七八九十百\s#/—－-]/g, '')}`)
    .replace(roomAfter, '*');
}
