/**
 * The most common passwords and the words they are made of, in lower case, that are long enough to matter once digits at either
 * end are taken off. From the published lists of leaked passwords (global and Chinese sites); kept short on purpose.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passwd pass passw0rd p4ssword adminadmin admin administrator root rootroot welcome iloveyou letmein monkey dragon
  sunshine princess football baseball superman batman master shadow michael jordan hunter trustno computer internet
  qwerty qwertyuiop qwertyuiopasdf asdfghjkl asdfghjklzxcvbnm zxcvbnm qazwsx qazwsxedc qazwsxedcrfv qweasdzxc qweasd qweasdzxcv q1w2e3r4t5 q1w2e3r4t5y6
  1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsxcde3 abcd abcdef abcdefg abcdefgh abcdefghij abc aaa aaaaaa
  woaini woaini520 woaini1314 iloveyou1314 wodemima mima mimamima woshishui zhongguo zhonghua china beijing hebei dingzhou wangyi
  taobao tencent qqqqqq aini nihao nihaoma wohenhao tiankong laopo laogong baobei baobao feiji wangluo yingxiong
  1234567890 12345678910 0123456789 123456789a a123456789 123456789q q123456789 1234567891 11223344556 1122334455 5201314520 1314520520
  147258369 1472583690 159753258 7894561230 9876543210 0987654321 123123123123 1231231230 3216549870 1029384756 123698745 963852741 9638527410
  88888888 8888888888 66666666 6666666666 changeme changeit default test testtest testing guest user username login secret
  shequ wangge dangyuan zhibu juweihui shequzhili minzhu fuwu weirenminfuwu`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
