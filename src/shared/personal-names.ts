import { jieba } from './jieba';
import { maskName } from './masking';

/** Family names that are seldom the beginning of another word. */
const common = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪任姜范姚谭廖邹熊陆郝崔邱秦侯邵孟尹黎贺赖龚闫樊兰殷翟倪俞葛聂邢庄祝耿詹甄霍翁裴鲍瞿戚滕邬褚娄奚郁晏虞佟栾廉蔺符欧',
);
/** As usual, but words begin with them too: the place in the sentence has to say more. */
const usual = new Set('高林何马于沈田方石金孔康毛江史顾龙万段雷钱汤易武乔洪鲁柳岳齐温颜严牛');
/** Of these, those that stand before other words as often. */
const prepositions = new Set('于何方万钱江高马金石段任连');
/** Still less: only what stands behind says that they are names. */
const rare = new Set(
  '白常文安芦季章伍韦申尤毕丛焦向路梅莫辛管左涂谷祁时舒牟卜关苗凌费纪靳盛童项曲成游阳席卫查屈位覃植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁丘古米池晋苑臧畅宫简盖木穆党燕郎邸冀谈姬屠连商蒙计喻揭窦迟敖冷卓花仇艾蓝都巩稽井练仲乐卞封竺冼官楚栗匡宗应台巫桑荆谌银明沙岑习保陶施',
);
const compound = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|长孙|宇文|端木|呼延|南宫';
const compoundName = new RegExp(`^(?:${compound})[一-龥]{1,2}$`);
/** Of these, those that are hardly ever another word: no 东方, 长孙, 公孙, 南宫, no 上官网. */
const clearCompound =
  /^(?:欧阳|司马|上官(?![网方司兵])|诸葛|皇甫|尉迟|慕容|司徒|令狐|夏侯|宇文|端木|呼延)(?=[一-龥])/;
const compoundOnly = new RegExp(`^(?:${compound})$`);

/** What stands behind the name of somebody. */
const behind =
  /^(?:同志|老人|老太太?|老大爷|大爷|大妈|大娘|大叔|大婶|大姐|大哥|大伯|奶奶|爷爷|阿姨|叔叔|伯伯|婶子?|嫂子?|先生|女士|小姐|师傅|老师|医生|大夫|护士|书记|主任|经理|队长|班长|组长|支书|村长|会长|会计|管家|等[一二三四五六七八九两几0-9]?[人名位]|[两二三]人|一家|家里|家中|家(?=[，。、；！？的门楼院]|$)|家[送打修做包扫看探慰]|夫妇|夫妻|两口|一起|(?:的)?(?:电话|手机|微信)|本人|道谢|的(?:爱人|儿子|女儿|儿媳|妻子|丈夫|母亲|父亲|妈妈|爸爸|老伴|孙子|孙女|家[里中门]?|身份证|病情|身体|轮椅|房))/;
/** What stands before the name of somebody, and hardly before anything else. */
const before =
  /(?:看望|探望|慰问|走访|探访|护送|照顾|照看|照料|陪同|陪伴|帮助|帮着|拜访|联系人|姓名|名叫|叫做|[我他她]叫|本人叫|户主|老人|党员|同志|居民|住户|村民|业主|邻居|反映人|负责人|老乡|志愿者|当事人|被害人|申请人|室|户|号楼|单元|[0-9*]号)(?:了|过|是|为)?[：:（( ]?$/;
/** The phone or the number of somebody, starred or not: whose it is stands before it. */
const numbered = /^[：:，,（(\s]{0,2}(?:\*{3}|1[3-9]\d{9}(?!\d))/;
/** Before a name as well as before anything: enough only where no dictionary knows the word. */
const joined = /(?:和|与|跟|同|帮|陪|找|叫|给|替|向|由|教|带|请|送|扶|接|谢谢|感谢|今天|昨天|[、：:])$/;
/** What somebody does whose name stands before it. */
const does = /^(?:[说讲称问让]|告诉|提出|提醒|表示|介绍|反映|帮忙)/;
/** Work that somebody does for others: a family name, its given name and one of these at the begin of a clause is who did it. */
const works =
  /^(?:[修送搬抬扛背陪教帮给替为扶换装拉推煮炒洗缝剪铲浇]|义务|主动|每天|天天|一直|打扫|清扫|清理|清运|清洗|清除|扫雪|扫地|安装|疏通|维修|检查|排查|照顾|照看|照料|看望|探望|慰问|护送|接送|调解|劝[说导解和]|巡[逻查楼河]|值班|值守|站岗|理发|量血压|测血压|捐|垫付|代[买办交领缴]|买[菜药米面]|宣讲|讲解|入户|上门|带[队头领着]|卧床|老伴|行动不便|腿脚|用手机|去[医看办买送接]|去世|看病|住院)/;
/** Where a clause begins. */
const clauseBegins = /(?:^|[，。；！？、：:,;!?（(“"\s])$/;
const between = /^[、和与及跟]$/;

/** Ends of places and things that look like names. */
const thing =
  /(?:[村镇乡县市区省路街巷道弄组队园苑湾冲坡岭坳塘桥山庄寨坝港洲河湖库站店厂场楼座栋院馆庙寺城门坪]|家|公司|小区|学校|医院|小学|中学|大学)$/;
const leadsOn =
  /^(?:[村镇乡县市区路街巷弄组队园苑湾冲坡岭塘桥庄寨坝港洲河湖站店厂场楼座栋院馆庙寺坪号段]|社区|小区|公司|大道|广场|学校|小学|中学|大学|工地|项目|公园|市场)/;
/** Words of the dictionary that it calls names. */
const words = new Set(
  '苏打水 李子树 黄杨木 谢谢您 左转 岳父 岳母 都是 夏令营 段时间 东方红 黄巴泥 戴眼镜 潘多拉 张家界 张界 安静 申请人 黄泥巴 黄金宝 龙凤胎 王府井 雷丁牌 段路基 许可证 高新区 何时能 许可法 高中生 万分之 陈列馆 曾用名 文明办 金点子 石棉瓦 石拱桥 雷阵雨 毛毛虫 马路边 马克思 高露洁 谢谢 文明 许可 张贴 高峰 高三 高二 高一 高中 杜绝 钱财 高达 顾问 高昂 陈述 康复 林立 顾客 陈旧 任何 万人 余人 白白 张榜 何以 周转 周末 周边 周围 孙子 孙女 高潮 高危 高清 高管 范畴 任凭 白搭 白领 白班 胡同 万一 江西 高温 高龄 高兴 安全 方便 马上 明显 成立 时间 向上 关心 连续 都是 全部 单位 强烈 解决 应该 保证 花费 车位 房屋 党员 和平 龙头 林木 树木 石头 石沉 常青 康乐 乐于 文化 黎民 金属 温暖 华丽 强行 强制'.split(
    ' ',
  ),
);

interface Found {
  start: number;
  end: number;
  isSure: boolean;
}

/**
 * Where people are named in a text, by rule: a family name with one or two characters behind it that is no word of the dictionary, or that
 * stands where names stand (刘桂香老人, 和王强一起, 王秀英、李建国). A guess: names are missed, and now and then a place is taken for one.
 */
export function namesIn(text: string): { start: number; end: number }[] {
  const begins = wordBegins(text);
  const found: Found[] = [];
  for (let at = 0; at < text.length; at++) {
    const isFirst = isSurname(text.charAt(at)) || clearCompound.test(text.slice(at, at + 3));
    const one = isFirst ? nameAt(text, at, begins.has(at)) : null;
    if (one && (found.at(-1)?.end ?? 0) <= at) found.push(one);
  }
  // A list: whoever stands beside somebody who is surely a name is one too.
  const beside = (one: Found, other: Found | undefined) =>
    other?.isSure && between.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));
  for (const order of [found, found.toReversed()])
    for (const [index, one] of order.entries()) one.isSure ||= Boolean(beside(one, order[index - 1]));
  return found.filter(({ isSure }) => isSure).map(({ start, end }) => ({ start, end }));
}

/** The text with everybody's name masked as elsewhere, but for those who agreed: 刘桂香 is 刘**. */
export function maskNames(text: string, shown: readonly string[] = []): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of namesIn(text)) {
    const name = text.slice(start, end);
    masked += text.slice(from, start) + (shown.some((one) => one.includes(name)) ? name : maskName(name));
    from = end;
  }
  return masked + text.slice(from);
}

/** Where the segmenter begins a word. */
function wordBegins(text: string): Set<number> {
  const begins = new Set<number>();
  let at = 0;
  for (const word of jieba().cut(text, true)) {
    begins.add(at);
    at += word.length;
  }
  return begins;
}

const isSurname = (character: string) => common.has(character) || usual.has(character) || rare.has(character);
const isName = (tag: string) => tag.startsWith('nr');

function nameAt(text: string, start: number, beginsWord: boolean): Found | null {
  const lead = text.slice(Math.max(0, start - 8), start);
  const word = wordAt(text, start);
  if (!word) return null;
  const end = start + word.text.length;
  const rest = text.slice(end, end + 8);
  const followed = behind.test(rest);
  if (!followed && (leadsOn.test(rest) || thing.test(word.text))) return null;
  const first = word.text.charAt(0);
  const isLong = word.text.length > 2;
  /** Read as one name, not as a family name with a word behind it: 于丽华, not 于 我. */
  const isGiven = word.tag !== 'n';
  if (prepositions.has(first) && !isGiven) return null;
  const isLed = before.test(lead);
  const led = joined.test(lead);
  const isJoined = led || does.test(rest);
  const found = (isSure: boolean): Found => ({ start, end, isSure });
  /** Two characters of a family name are as sure as one that begins no other word. */
  const isCompound = isLong && clearCompound.test(word.text);
  if (rare.has(first) && !isCompound) return beginsWord ? found(followed && isGiven) : null;
  if (works.test(rest) && (led || clauseBegins.test(lead)) && mayWork(word, { first, isJoined: led }))
    return found(true);
  if (beginsWord && numbered.test(rest)) return found(true);
  if (isLed || (followed && (beginsWord || isLong || isJoined))) return found(true);
  const isOnlyName = word.tag === 'x' || (isLong && isName(word.tag));
  if (isJoined) return found(isOnlyName && (common.has(first) || isLong));
  if (!beginsWord) return null;
  return found(isOnlyName && isLong && (common.has(first) || isCompound));
}

/** Titles, drinks and plants that look like names before a verb of work. */
const noWorker = /[局处科院校镇县市区乡部厅所站社厂]长$|^.[水汤树根柱苗杨]$|^(.)\1$/;
/** Whether a word may be who did something: 王大力, 王强; of family names that words begin with, three characters where names stand. */
const mayWork = (
  { text, tag }: { text: string; tag: string },
  { first, isJoined }: { first: string; isJoined: boolean },
): boolean => {
  if (noWorker.test(text)) return false;
  return common.has(first) ? text.length > 2 || tag !== 'n' : text.length > 2 && (isJoined || tag !== 'n');
};

/** The word that begins at a family name, read from there: 王秀英, also where the segmenter parts 王 and 秀英 or draws in 家 (张伟家). */
function wordAt(text: string, start: number): { text: string; tag: string } | null {
  const [head, next, third] = jieba().tag(text.slice(start, start + 7), true);
  if (!(head && han.test(head.word))) return null;
  if (compoundName.test(head.word) && !words.has(head.word))
    return isGivenName(head.word.slice(2)) ? { text: head.word, tag: 'x' } : null;
  let { word, tag } = head;
  if (word.length === 1 || compoundOnly.test(word)) {
    if (
      !(next && han.test(next.word)) ||
      next.word.length > 2 ||
      behind.test(text.slice(start + word.length))
    )
      return null;
    word += next.word;
    if (compoundName.test(word) && clearCompound.test(word))
      return isGivenName(next.word) ? { text: word, tag: 'x' } : null;
    // 王 秀英 is a name to the dictionary, 王 国庆 only where names stand.
    tag = isName(next.tag) && !words.has(next.word) && next.word.length === 2 ? 'nr' : 'n';
    if (
      next.word.length === 1 &&
      third?.word.length === 1 &&
      behind.test(text.slice(start + 3)) &&
      han.test(third.word)
    )
      word += third.word;
  } else if (!(tag === 'x' || isName(tag)) || words.has(word)) return null;
  else if (word.length === 2 && next?.word.length === 1 && han.test(next.word) && endsAt(text, start + 3))
    word += next.word;
  if (word.length > 2 && drawnIn.test(word)) word = word.slice(0, -1);
  if (
    noGiven.test(word.slice(1)) ||
    (word.startsWith('于') && /[由对关属位等至终处用]$/.test(text.slice(0, start)))
  )
    return null;
  if (word.length > 3 || behind.test(word.slice(1)) || /[某姓总的会]$/.test(word)) return null;
  return { text: word, tag };
}

/** Whether what stands behind a family name of two characters may be given: no work, no place (司马台), nothing that only follows names. */
const isGivenName = (text: string) =>
  !(
    noGiven.test(text) ||
    works.test(text) ||
    does.test(text) ||
    behind.test(text) ||
    /^[台祠墓府氏姓式]/.test(text)
  );

/** What no given name has in it. */
const noGiven = /[们两你我他她它这那哪了着过吗呢吧的跟因]/;
const han = /^[一-龥]+$/;
/** What the segmenter takes for the end of a name. */
const drawnIn = /[家说讲用等来送住带把给扫在去到的和]$/;
/** Whether a name may end here: something stands behind that only follows names. */
const endsAt = (text: string, at: number) =>
  behind.test(text.slice(at, at + 8)) && !drawnIn.test(text.slice(at - 1, at));

/** Whether a few characters that stand alone, as in a field for names, are somebody's name: no word of the dictionary begins like one. */
export function isNameAlone(text: string): boolean {
  if (compoundName.test(text)) return true;
  if (!/^[一-龥]{2,3}$/.test(text) || !isSurname(text.charAt(0)) || words.has(text)) return false;
  if (noGiven.test(text.slice(1)) || thing.test(text) || behind.test(text.slice(1))) return false;
  const [head] = jieba().tag(text, true);
  // A word by itself (高龄, 江边) is none; two that the dictionary does not join may be (赵 大海).
  return head?.word !== text || head.tag === 'x' || isName(head.tag);
}
