import { PhoneLink, site } from '../shared';
import { A, P, Part, Points } from './text';

/** What the portal does so that everybody can use it, by which standards, and what to do when something is in the way. */
export function AccessibilityPage() {
  const { helpPhone, helpHours } = site();
  return (
    <>
      <h1 className="govuk-heading-l">无障碍声明</h1>
      <P>我们希望每个人都能自己办成事：看不清、听不见、手不方便、刚学会用手机，都一样。</P>
      <Part title="您可以">
        <Points>
          <li>按页面右上角的“适老版”，换成大字、大按钮、高对比度；再按一次换回来。不用登录，本机会记住。</li>
          <li>把文字放大到四倍，内容不会丢，也不用左右拖动。</li>
          <li>只用键盘完成所有操作：Tab 键前进，回车确认；每页开头有“跳到主要内容”。</li>
          <li>用读屏软件听全部内容：图片有文字说明，每个输入框有名称，出错时会念出哪里不对。</li>
          <li>关闭脚本，或在很慢的网络上使用：所有功能照常。</li>
          <li>打印任何一页：纸上没有按钮和菜单，有页码。</li>
        </Points>
      </Part>
      <Part title="我们不做">
        <Points>
          <li>不弹窗、不放广告、不自动播放声音和视频。</li>
          <li>不只用颜色表示意思，每种状态都有文字。</li>
          <li>不要求您在规定的几秒内做完。</li>
        </Points>
      </Part>
      <Part title="依据的标准">
        <P>
          按《中华人民共和国无障碍环境建设法》第三十二条、第三十五条，国家标准 GB/T 37668-2019
          《信息技术　互联网内容无障碍可访问性技术要求与测试方法》，以及《Web 内容无障碍指南》（WCAG）2.2 的
          AA 级制作。
        </P>
        <P>
          每次发布前，程序会自动按 WCAG 2.2 AA 规则检查页面，并在 320
          像素宽的屏幕上检查。自动检查不能发现所有问题，所以您的意见很重要。
        </P>
      </Part>
      <Part title="已知的不足">
        <Points>
          <li>
            单位上传的部分附件（扫描的 PDF、旧表格）读屏软件可能读不出来，请打电话，我们念给您听或另做一份。
          </li>
          <li>居民上传的照片没有文字说明，只有编号。</li>
        </Points>
      </Part>
      <Part title="不方便上网，或遇到困难">
        <P>
          打 <PhoneLink number={helpPhone} label="服务电话" />（{helpHours}
          ），或到社区服务大厅，网上能办的事都能替您办，办完念给您核对。
        </P>
        <P>
          网页哪里不好用，请<A href="/requests/new">告诉我们</A>，选“意见建议”。我们在 5
          个工作日内答复您怎么改、什么时候改好。
        </P>
      </Part>
    </>
  );
}
