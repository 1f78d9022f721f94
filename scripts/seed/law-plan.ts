import type { LawTopic } from '@/domain/neighbourhood';

/** Advisers of the demo; the first is the demo account 林静. Nobody here exists. */
export const adviserPlans = [
  { name: '林静', firm: '定州中山律师事务所', licenceNumber: '11306201511380001', account: 'legal-adviser' },
  { name: '霍振海', firm: '定州中山律师事务所', licenceNumber: '11306201210380002', account: null },
  { name: '康敏', firm: '清风店法律服务所', licenceNumber: '31306200811380003', account: null },
] as const;

export const stationPlans = [
  {
    where: 'mingyue',
    name: '明月豪苑社区公共法律服务工作室',
    address: '明月豪苑社区服务中心一层',
    phone: '0312-2350148',
    services: '法律咨询、调解、法律援助代办',
    weekdays: '9:00-12:00 14:00-17:30',
    saturday: '9:00-11:30',
  },
  {
    where: 'oldTown',
    name: '老城社区公共法律服务工作室',
    address: '老城社区居委会院内',
    phone: '0312-2350149',
    services: '法律咨询、调解',
    weekdays: '9:00-12:00 14:00-17:00',
    saturday: '',
  },
  {
    where: 'village',
    name: '东留春村公共法律服务工作室',
    address: '东留春村党群服务中心',
    phone: '0312-2350150',
    services: '法律咨询、宅基地和土地问题、调解',
    weekdays: '8:30-11:30 14:30-17:30',
    saturday: '8:30-11:30',
  },
] as const;

/** Stations of townships; the last one is open all the time. */
export const townshipStations = [
  {
    township: '北城区街道',
    name: '北城区街道公共法律服务工作站',
    address: '北城区街道办事处一层大厅',
    phone: '0312-2350110',
    services: '法律咨询、人民调解、法律援助申请、公证咨询',
    weekdays: '8:30-12:00 14:00-17:30',
    weekend: '',
    holidays: 'closed',
  },
  {
    township: '北城区街道',
    name: '派出所值班律师工作室',
    address: '北城派出所二层',
    phone: '0312-2350111',
    services: '值班律师、治安调解',
    weekdays: '全天',
    weekend: '全天',
    holidays: 'weekly',
  },
] as const;

/** Questions that were answered and published, oldest first. */
export const publishedPlans: readonly {
  topic: LawTopic;
  question: string;
  answer: string;
  title: string;
  publicQuestion: string;
  publicAnswer: string;
}[] = [
  {
    topic: 'debt',
    title: '借条没写还款日期，还能要吗',
    question: '前年借给老同事三万块，借条上没写哪天还，现在他说过了两年不用还了，是这样吗？',
    answer:
      '不是。没有写还款日期的，您可以随时要他还，给他合理的时间准备。诉讼时效三年，从您要、他明确说不还的那天起算。建议先发一条微信或者短信要钱，留好记录，再不还就凭借条到法院起诉。',
    publicQuestion: '借给别人三万元，借条上没写哪天还，对方说过了两年不用还了，是这样吗？',
    publicAnswer:
      '不是。没有写还款日期的，可以随时要求还，给对方合理的准备时间。诉讼时效三年，从要求还款、对方明确拒绝那天起算。建议先用微信或者短信要钱，留好记录，再不还凭借条起诉。',
  },
  {
    topic: 'neighbours',
    title: '楼上漏水，物业不管怎么办',
    question: '楼上卫生间漏水把我家顶棚泡了，找物业物业说是两家的事，楼上不开门，我能怎么办？',
    answer:
      '漏水的原因在楼上的，由楼上修好并赔偿。请先拍照留证，让物业或者社区一起到场看一看，写个说明。楼上不配合的，可以申请人民调解；调解不成到法院起诉，法院可以委托鉴定。物业有义务帮助协调。',
    publicQuestion: '楼上卫生间漏水泡了顶棚，物业说是两家的事，楼上不开门，怎么办？',
    publicAnswer:
      '漏水的原因在楼上的，由楼上修好并赔偿。先拍照留证，请物业或者社区一起到场看，写个说明。楼上不配合的，可以申请人民调解；调解不成再起诉，法院可以委托鉴定。物业有义务帮助协调。',
  },
  {
    topic: 'labour',
    title: '工地欠工资，没有合同找谁',
    question: '跟着包工头在外地工地干了四个月，没签合同，工资一直拖着不给，电话也不接了，我该找谁？',
    answer:
      '可以找三处：一是工地所在地的劳动保障监察大队投诉，带上考勤、微信记录、工友证明；二是总包单位，工程款里农民工工资由总包先行清偿；三是拨打12333。没有合同不影响要工资。超过一年的抓紧，劳动仲裁时效一年。',
    publicQuestion: '在工地干了四个月，没签合同，工资拖着不给，包工头电话也不接，该找谁？',
    publicAnswer:
      '可以找三处：工地所在地的劳动保障监察大队投诉，带上考勤、聊天记录、工友证明；总包单位，农民工工资由总包先行清偿；拨打12333。没有合同不影响要工资。劳动仲裁时效一年，抓紧办。',
  },
  {
    topic: 'inheritance',
    title: '老人口头说房子给谁，算数吗',
    question:
      '父亲生前口头说老房子给我，因为一直是我照顾，没有写下来，现在姐姐要求分一半，口头说的算不算数？',
    answer:
      '口头遗嘱只有在危急情况下、有两个以上见证人才有效，平时口头说的一般不算。没有遗嘱的按法定继承，子女份额一般均等；但尽了主要扶养义务的可以多分。您可以收集照顾老人的证据，先和姐姐协商，协商不成申请调解或者起诉。',
    publicQuestion: '老人生前口头说房子给一直照顾的子女，没有写下来，其他子女要求分，口头说的算数吗？',
    publicAnswer:
      '口头遗嘱只有在危急情况下、有两个以上见证人才有效。没有遗嘱的按法定继承，子女份额一般均等，尽了主要扶养义务的可以多分。收集照顾老人的证据，先协商，不成申请调解或者起诉。',
  },
  {
    topic: 'land',
    title: '宅基地边界和邻居说法不一样',
    question: '翻盖房子，邻居说我们家占了他家的宅基地一尺，老证上写的四至不清楚，这事归谁管？',
    answer:
      '宅基地使用权的争议，先由双方协商；协商不成的，由乡镇人民政府处理；对处理决定不服的，三十天内可以向法院起诉。争议解决以前，谁也不要改变现状。请把两家的证、村里的底册都带上，到乡镇自然资源所查。',
    publicQuestion: '翻盖房子，邻居说占了他家宅基地，老证上四至不清楚，这事归谁管？',
    publicAnswer:
      '宅基地使用权的争议，先协商；协商不成，由乡镇人民政府处理；不服处理决定的，三十天内可以起诉。解决以前不要改变现状。带上两家的证和村里的底册，到乡镇自然资源所查。',
  },
];

/** Questions that stand in some state; `days` ago. */
export const openPlans = {
  waiting: {
    topic: 'consumer',
    question: '在手机上买的按摩仪用了三天就坏了，商家说拆封不退，我还能退吗？',
  },
  late: {
    topic: 'property',
    question: '买的新房开发商晚交房半年，只肯给几袋米，合同上写的违约金他们不提，怎么要？',
  },
  passed: {
    topic: 'family',
    question: '想和丈夫离婚，孩子刚上小学，房子是婚前他家付的首付、婚后一起还贷，房子和孩子会怎么判？',
  },
  answered: {
    topic: 'labour',
    question: '在饭店端盘子摔断了手腕，老板说是自己不小心，不算工伤，是这样吗？',
  },
  askedBack: {
    topic: 'injury',
    question: '骑电动车被小轿车别倒，对方保险公司只肯赔医药费，误工费怎么算？',
  },
  withdrawn: { topic: 'debt', question: '网上借款利息太高，能不能只还本金？想先问清楚。' },
  mediation: {
    topic: 'neighbours',
    question: '楼下把公共走廊装了一道门，堆了杂物，说了几次都不拆，物业也劝不动，怎么办？',
  },
  proposed: {
    topic: 'consumer',
    question: '健身房换了老板，不认我办的三年卡，说要再交钱，退费该找谁？',
  },
} as const satisfies Record<string, { topic: LawTopic; question: string }>;
