/** Words that stand in nearly every text of this kind and tell nothing about it; neither indexed nor searched. */
export const stopWords: ReadonlySet<string> = new Set(
  `的 了 和 是 在 我 有 不 这 那 就 都 也 很 到 说 要 去 你 您 会 着 没 没有 看 好 自己 他 她 它 们 我们 你们 他们 咱们 大家
  与 及 或 等 被 把 为 为了 对 对于 从 以 以及 于 由 由于 因 因为 所以 但 但是 如果 而 而且 并 并且 并未 将 已 已经 还 还是 再
  又 让 给 向 往 之 其 其中 该 此 各 每 个 一个 一些 这个 那个 这些 那些 这样 那样 什么 怎么 怎样 如何 为什么 为何 是否 可以
  可 能 能否 能够 应 应当 应该 需 需要 请 请问 望 希望 谢谢 感谢 您好 你好 尊敬 领导 各位 现 现在 目前 今天 昨天 之前 之后
  以后 以前 期间 进行 予以 关于 有关 相关 情况 问题 反映 回复 答复 网友 收悉 来信 留言 单位 部门 方面 表示 一直 一下 一点 一样
  上 下 中 内 外 里 前 后 时 时候 日 月 年 号 第 吗 呢 吧 啊 呀 嘛 哦 啦 么 得 地 过 来 起来 出来 下去 里面 非常 十分 比较
  更 最 太 只 只有 只是 才 却 则 即 便 若 虽 虽然 不是 就是 还有 还要 不能 不要 不会 知道 觉得 认为 the a an of to and in is`
    .split(/\s+/)
    .filter(Boolean),
);
