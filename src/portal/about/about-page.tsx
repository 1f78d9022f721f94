import { PhoneLink, site } from '../shared';
import { A, P, Part, Points } from './text';

/** What the portal is for, who runs it, and what it promises. */
export function AboutPage() {
  const { name, strapline, helpPhone, helpHours } = site();
  return (
    <>
      <h1 className="govuk-heading-l">关于本站</h1>
      <P>
        {name} · {strapline}
        把居民、社区、物业和承办单位连在一起：党组织牵头，小事不出网格，大事不出社区，件件有着落。
      </P>
      <Part title="您可以在这里">
        <Points>
          <li>
            <A href="/requests/new">反映问题</A>：不用注册，写清楚、拍张照就能提交，拿到编号随时查进度。
          </li>
          <li>
            <A href="/track">查办件进度</A>：谁在办、办到哪一步、什么时候前要办好，都看得见。
          </li>
          <li>
            <A href="/my-grid">找到您的网格</A>：社区党组织、网格支部、楼栋小组和党员中心户的联系方式。
          </li>
          <li>
            <A href="/notices">看公告</A>：社区和街道的通知、公示、停水停电消息。
          </li>
          <li>
            <A href="/requests">看问政</A>：大家问过什么，单位怎么答复的。
          </li>
        </Points>
      </Part>
      <Part title="您的问题怎么办">
        <P>
          收到后由值班人员受理，分派给负责的单位；单位在期限内办理并答复；办完后请您说一说是否解决、是否满意。超过期限的由专人督办。每一步都写明单位和时间。
        </P>
        <P>涉及举报、投诉个人的内容，不会转给被反映的一方。</P>
      </Part>
      <Part title="紧急情况">
        <P>
          有人身危险、着火、燃气泄漏时，请先打 <PhoneLink number="110" label="报警电话" />、
          <PhoneLink number="119" label="火警电话" />、<PhoneLink number="120" label="急救电话" />
          ，不要在网上等。
        </P>
      </Part>
      <Part title="不方便上网">
        <P>
          打服务电话 <PhoneLink number={helpPhone} label="服务电话" />（{helpHours}
          ），或到社区服务大厅，工作人员会替您办，并把填写的内容念给您核对。办理结果和网上一样。
        </P>
      </Part>
    </>
  );
}
