/** What the panel says in a browser without JavaScript: the panel cannot work there, our own pages can. */
export function WithoutScript() {
  return (
    <noscript>
      <div className="without-script">
        <h2>这里是管理后台，需要 JavaScript</h2>
        <p>
          您的浏览器没有运行 JavaScript，下面的列表和按钮用不了。请在浏览器设置里允许本站运行脚本，再刷新。
        </p>
        <p>
          不用脚本也能办理：<a href="/work">手机办理</a>（签收、答复、退回自己手上的诉求），
          <a href="/counter">代来电来访人登记</a>，<a href="/">居民门户首页</a>。
        </p>
      </div>
    </noscript>
  );
}
