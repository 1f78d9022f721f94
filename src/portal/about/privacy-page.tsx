import { Details, PhoneLink, site, Table } from '../shared';
import { A, P, Part, Points } from './text';

const columns = [
  { key: 'what', label: '信息' },
  { key: 'why', label: '用来做什么' },
  { key: 'who', label: '谁看得到' },
];

const rows = [
  {
    key: 'name',
    cells: {
      what: '姓名、手机号',
      why: '与您联系、核实情况、告知结果',
      who: '受理人员和承办单位；社区干部和分管领导只看到一部分；要求保密时只有受理人员',
    },
  },
  {
    key: 'place',
    cells: {
      what: '地址（小区、楼栋）',
      why: '找到问题所在、分派给负责的单位',
      who: '受理人员、承办单位、当地社区干部和分管领导；公开时只到小区',
    },
  },
  {
    key: 'content',
    cells: {
      what: '反映的内容和照片',
      why: '办理；照片会去掉拍摄地点等附带信息',
      who: '受理人员、承办单位、当地社区干部和分管领导；经您同意才公开',
    },
  },
  {
    key: 'account',
    cells: {
      what: '登录用的手机号、验证码',
      why: '确认是您本人；验证码几分钟后失效，用过即作废',
      who: '只用来核对，不给任何人看',
    },
  },
  {
    key: 'residency',
    cells: {
      what: '住在哪一户、是产权人还是承租人（自愿登记）',
      why: '参加评价、表决，收到本楼的通知；核对材料时不留复印件',
      who: '本社区工作人员；同住的人只看到姓；物业公司看不到',
    },
  },
  {
    key: 'follow',
    cells: {
      what: '说“我也遇到”时留的手机号',
      why: '有答复、办结时发短信告诉您；停止关注马上删除',
      who: '只显示一部分给受理人员和承办单位',
    },
  },
  {
    key: 'email',
    cells: {
      what: '您在“通知设置”里填的邮箱（可不填）',
      why: '按您的选择用邮件通知；确认以前不往这个邮箱发别的，清空就删除',
      who: '只用来发通知，不给任何人看',
    },
  },
  {
    key: 'request-email',
    cells: {
      what: '反映问题时留的邮箱（可不填，没有账号时）',
      why: '把办理进展发到邮箱；邮件里点退订马上删除，办结后和通知一起到期删除',
      who: '只显示一部分给受理人员和承办单位',
    },
  },
  {
    key: 'partner',
    cells: {
      what: '申请成为红色合伙人时留的联系人、电话',
      why: '核实、商量和告知结果；名称、承诺和做过的事通过以后公开',
      who: '当地社区干部，电话平时只显示一部分',
    },
  },
  {
    key: 'log',
    cells: { what: '访问时间、网络地址', why: '防止攻击、查找故障', who: '系统管理员' },
  },
];

/** Which personal data is kept, why, who sees it, for how long, and what one can ask for. */
export function PrivacyPage() {
  const { helpPhone, helpHours } = site();
  return (
    <>
      <h1 className="govuk-heading-l">隐私说明</h1>
      <P>只收办事必需的信息，只给办事的人看。看公告、看问政、找网格都不用登录，也不用留任何信息。</P>
      <Part title="我们收哪些信息，为什么">
        <Table caption="收集的个人信息" captionHidden columns={columns} rows={rows} />
      </Part>
      <Part title="怎样保护">
        <Points>
          <li>手机号和证件号码加密保存，平时只显示一部分，例如 138****5678。</li>
          <li>工作人员要看完整号码必须有办理权限，每看一次都有记录。</li>
          <li>您的身份和材料不会提供给被反映的一方。</li>
          <li>本站不接广告和统计公司，不从别的网站加载任何内容。</li>
        </Points>
      </Part>
      <Part title="什么会公开">
        <P>
          提交前会清楚告诉您哪些会公开，由您选择。公开的只有问题、答复和小区名，不含姓名、电话和门牌号；承办单位随答复拍的照片，逐张审核后才可能公开。
        </P>
        <P>
          没有公开的，邻居反映同类的事时只看得到是哪一类、哪个小区、办到哪一步，看不到内容和您是谁；要求身份保密的，连这些也看不到。
        </P>
      </Part>
      <Part title="保存多久">
        <Points>
          <li>办件记录是公务档案，按档案管理的规定保存；里面的姓名和电话始终加密。</li>
          <li>
            验证码用过或过期就删；没有随诉求提交的照片第二天删除；“我也遇到”留的手机号，停止关注马上删除。
          </li>
          <li>住户登记在您搬走后不再有效，但记录保留：评价和表决是不是住户投的，要靠它查证。</li>
          <li>按您的要求删除以后，只记下哪一天删除了哪一类、多少项，不记是谁的。</li>
          <li>您可以要求删除自己的姓名和电话，核实身份后办理。</li>
        </Points>
      </Part>
      <Part title="浏览器里存的小文件（Cookie）">
        <Points>
          <li>登录状态：退出或到期即失效。</li>
          <li>适老版、您选的社区：只记在您的设备上，不含个人信息，一年后失效。</li>
          <li>没写完的诉求：只存在您的设备上，提交后清除，最多七天；不勾选“记住”就不存电话、邮箱和称呼。</li>
        </Points>
        <P>没有用于跟踪的 Cookie。</P>
      </Part>
      <Part title="您的权利">
        <P>
          登录以后，在<A href="/me/data">“我的信息”</A>
          里可以看到我们记下的全部内容，下载、打印、更正，撤回同意，删除可以删除的；不能删的，那里逐项写着为什么。
        </P>
        <P>
          不会上网的、要注销账号的：打 <PhoneLink number={helpPhone} label="服务电话" />（{helpHours}
          ），或到社区服务大厅提出，核实身份后为您办理。
        </P>
        <Details summary="依据哪些法律">
          <P>
            《中华人民共和国个人信息保护法》第十九条（最短保存期限）、第二十五条（公开须单独同意）、第二十九条（敏感信息须单独同意）、第四十四条至第四十七条（查阅、更正、删除的权利）。
          </P>
        </Details>
      </Part>
    </>
  );
}
