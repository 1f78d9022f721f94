/** What somebody may have deleted at once, because nothing rests on it (个人信息保护法 47). */
export const deletableLabels = {
  preferences: '通知设置和里面的邮箱',
  'request-emails': '反映问题时留的邮箱',
  follows: '“我也遇到”留的手机号',
  messages: '站内消息',
  'id-number': '身份证号',
  address: '详细住址',
} as const;

export type Deletable = keyof typeof deletableLabels;

/** What goes when it is deleted, in one sentence each. */
export const deletableEffects: Record<Deletable, string> = {
  preferences: '删除后恢复成发短信、夜间不打扰，不再往邮箱发。',
  'request-emails': '删除后不再用邮件告诉您进展，短信照旧。',
  follows: '删除后那些事有了答复不再通知您。',
  messages: '删除后“我的消息”里就没有了，找不回来。',
  'id-number': '删除后要用的时候再带证件来。',
  address: '删除后，办事时再问您。',
};

/** What has to stay, and why: shown before anything is deleted. */
export const keptWithReasons = [
  {
    what: '账号、称呼和登录手机号',
    why: '没有它们就登录不了。要注销账号，请打服务电话或到社区服务台，核实是您本人后办理。',
  },
  { what: '您反映的问题和办理记录', why: '是公务档案，按档案管理规定保存；里面的姓名、电话始终加密。' },
  {
    what: '住户登记（包括已经结束的）',
    why: '评价和表决是不是真由住户投的，要靠它查证；登记错了请社区更正。',
  },
  {
    what: '给物业的评价',
    why: '结果是由它们加起来的，有异议时要能查证。截止前可以改；结果公布后满一年（以系统设置为准）自动删除，只留合计。',
  },
  {
    what: '活动的名单',
    why: '来没来、党员记多少服务时长要靠它查证；没有账号的人留的手机号，活动结束一段时间后自动删除。',
  },
  { what: '支部会议的名单', why: '决议够不够人数要靠它查证，里面不写投了什么票。' },
  {
    what: '表决名册和选票',
    why: '结果是由它们算出来的，谁都要能重新算一遍；无记名的票里本来就没有您。',
  },
  {
    what: '党员的服务记录、回避关系和居民的道谢',
    why: '评星由它们算出来，有异议时要能查证；记错了可以改、可以撤回。',
  },
  {
    what: '调解的案卷',
    why: '法律要求调解组织建档；姓名始终加密，结束一段时间后自动删除电话。',
  },
  { what: '操作记录', why: '谁在什么时候做了什么，法律要求留存备查，不能改也不能删。' },
] as const;
