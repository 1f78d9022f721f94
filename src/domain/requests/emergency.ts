/** The numbers for danger to life; `kind` decides which of them stands first. */
const lines = {
  police: { number: '110', name: '报警' },
  fire: { number: '119', name: '火警和被困' },
  ambulance: { number: '120', name: '急救' },
  traffic: { number: '122', name: '交通事故' },
} as const;
type Line = keyof typeof lines;

/** A number to call at once. */
export interface EmergencyLine {
  number: string;
  name: string;
}

/** Words of danger, the numbers they call for, and what the same characters mean when nobody is in danger. */
const dangers: readonly { words: RegExp; calls: readonly Line[] }[] = [
  {
    words:
      /(?:煤气|燃气|天然气|液化气)(?:味|很?大?的?味道|泄[漏露]|外泄|漏[了出]?|漏气|中毒|爆炸|着火)|(?:漏|泄[漏露]|闻到|闻见|一股|有)(?:很?大?的?|了|着)?(?:煤气|燃气|天然气|液化气)(?![费表卡罐站灶管公改初缴安开户热])|煤气(?![费表卡罐站灶管公改初缴安开户用热包厂柜])/u,
    calls: ['fire', 'ambulance'],
  },
  {
    words:
      /着(?:大)?火(?!车|候)|起火(?!锅)|失火|火灾|冒(?:着|出|黑|浓|白)?烟|冒(?:出)?(?:火花|明火)|(?:打|电)火花|爆炸/u,
    calls: ['fire', 'ambulance'],
  },
  { words: /触电|电(?:到|倒|伤|死)了?人|漏电/u, calls: ['ambulance', 'fire'] },
  {
    words:
      /[晕昏]倒|昏迷|休克|抽搐|(?:没|没有|停止)了?呼吸|大出血|流血不止|血流不止|不省人事|心脏病(?:发作|犯了)|摔伤|砸伤|烫伤|烧伤|中毒/u,
    calls: ['ambulance', 'police'],
  },
  {
    words: /被困(?!难|扰|惑)|困人|困在(?!一起)|落水(?!管|口|沟|斗|洞|井)|溺水|掉(?:进|到)了?(?:水|河|井|坑)/u,
    calls: ['fire', 'ambulance'],
  },
  { words: /跳楼(?!价|机|甩)|跳桥|跳河|轻生|自杀|割腕|寻短见/u, calls: ['police', 'ambulance'] },
  {
    words:
      /(?<!拨)打人(?!工)|打架|挨打|被打(?!扰|断|动|开|印)|砍人|行凶|抢劫|绑架|(?<!反)(?:家暴|家庭暴力)|施暴|入室盗窃/u,
    calls: ['police', 'ambulance'],
  },
  // 打我 is also a call and a transfer: 打我电话, 打我卡里, 把钱打我.
  {
    words:
      /(?<![拨转]|把[^把]{0,6}[钱款资费贴助金]|[钱款资费贴助金])(?:殴|毒|暴|揍|打)(?:着|了|骂)?(?:我|俺|妈妈|孩子|老人|老婆)(?!的?(?:电话|手机|座机|号码|微信|支付宝|银行|存折|卡|[账帐户]|名下|办公|单位|公司|家(?:里|的)?(?:电话|座机)|小报告|个?招呼|主意|[欠借白]条))/u,
    calls: ['police', 'ambulance'],
  },
  {
    words:
      /殴打|(?:打|弄|掐|砍|捅|杀)死(?:我|俺|人|她|他|孩子|你|全家)|[揍踹扇掐捅](?:着|了)?(?:我|俺)|(?:踢|砍|勒)(?:着|了)?(?:我|俺)(?!出|群|的|家)|掐(?:着|住|我|她)*(?:的)?脖子/u,
    calls: ['police', 'ambulance'],
  },
  {
    words:
      /(?:[拿持举拎提挥抄]|掏出|亮出)(?:着|了|起|出)?(?:一?把)?(?:菜|水果|砍|尖)?(?:刀(?![具片架])|斧)|[拿持举挥抄](?:着|了|起)(?:一?根)?(?:铁|木)?棍/u,
    calls: ['police', 'ambulance'],
  },
  {
    words:
      /(?:要|想|扬言|威胁)(?:着|说)?(?:杀(?![价毒虫菌青猪鸡羊牛鸭鱼熟草])|砍(?:人|我|死)|捅)|杀(?:了)?(?:我|人(?![案犯游])|俺|全家)|把我(?:反?锁|关)(?:在|起来|屋)/u,
    calls: ['police', 'ambulance'],
  },
  { words: /车祸|撞(?:了|到|倒|伤|死)了?(?:人|老人|孩子|小孩|行人)|翻车/u, calls: ['traffic', 'ambulance'] },
];

/** Clauses that speak of what might be, was long ago, is practised or is only a name. */
const notNow =
  /怕|担心|担忧|以防|防止|避免|预防|防范|万一|以免|免得|如果|假如|要是|假设|一旦|容易|可能会?(?:引|发|造|导)|会不会|隐患|风险|演练|演习|讲讲|讲解|逃生|培训|宣传|知识|讲座|保险|赔偿|事故认定|去年|前年|上个?月|上个?星期|上周|多年前|曾经?|以前|当时|那次|后来|没有?(?:再|在)?(?:着火|起火|冒烟|漏气|受伤|打人|打我|煤气)|不(?:再)?(?:着火|冒烟|会着火|打人|打我)/u;
/** Smoke and fire that belong there. */
const usual =
  /烟囱|油烟|烧烤|饭店|餐馆|厨房|排烟|烟花|鞭炮|抽烟|吸烟|锅炉房|电焊|灭火器|消防栓|消防通道|火锅/u;

/**
 * Whom to call at once, told by the requester's own word that it is urgent (`danger`) or by words of danger in the text, the
 * fitting number first; empty when nothing speaks of danger now. Tells where to call, blocks nothing: one line too many is
 * a small price, one too few is not. Pure.
 */
export function emergencyLines({ text, danger }: { text: string; danger: boolean }): EmergencyLine[] {
  const called = calledFor(text);
  if (called.length === 0 && !danger) return [];
  const rest = (Object.keys(lines) as Line[]).filter((line) => !called.includes(line));
  return [...called, ...rest].map((line) => lines[line]);
}

function calledFor(text: string): Line[] {
  const plain = text.normalize('NFKC').replace(/[ \t]+/g, '');
  const clauses = plain.split(/[,。;!?、:…\n，；！？：]/u);
  const found = clauses.flatMap((clause) => (notNow.test(clause) ? [] : callsIn(clause)));
  return [...new Set(found)];
}

function callsIn(clause: string): Line[] {
  return dangers
    .filter(({ words }) => {
      const match = words.exec(clause);
      return match !== null && !(/[烟火]/u.test(match[0]) && usual.test(clause));
    })
    .flatMap(({ calls }) => calls);
}
