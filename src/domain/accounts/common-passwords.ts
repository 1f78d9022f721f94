/**
 * Words that people here build passwords from and that the list of leaked passwords (@zxcvbn-ts/language-common) does not have: the pilot city, the
 * work itself, Chinese in pinyin, lucky numbers, the most frequent surnames, the signs of office. Most likely first.
 */
export const localWords: readonly string[] =
  `admin administrator root guest test user login welcome changeme dingzhou 定州 定州市 dzs hebei 河北 河北省 baoding 保定 zhongshan 中山
  woaini aini 我爱你 1314 520 5201314 1314520 888 666 168 518 12345 12315 110 119 120 mima 密码 wodemima 我的密码
  fengqiao 枫桥 wangshangfengqiao 网上枫桥 shequ 社区 wangge 网格 dangyuan 党员 zhibu 支部 dangzhibu 党支部 juweihui 居委会 cunwei 村委
  shequzhili 社区治理 zhili 治理 minzhu 民主 fuwu 服务 weirenminfuwu 为人民服务 zhengfu 政府 zhongguo 中国 zhonghua 中华 china beijing 北京
  gongchandang 共产党 renmin 人民 mingyue 明月 beicheng nancheng xicheng dongcheng
  zhang wang li zhao liu chen yang huang zhou wu xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang han feng deng cao peng
  nihao laopo laogong baobei baobao taobao tencent weixin wechat alipay huawei xiaomi baidu hello spring summer autumn winter`
    .split(/\s+/)
    .filter((word) => word !== '');
