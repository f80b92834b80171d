// What people of one language type for what texts of the other, or of the same one, call otherwise. One group a line; a word of Latin letters is
// lower case, several words are a phrase.
const groups: readonly (readonly string[])[] = [
  ["graceful shutdown", "优雅停机", "优雅退出", "优雅关闭", "平滑停机"],
  ["secret", "密钥", "机密", "令牌"],
  ["build secret", "构建密钥"],
  ["probe", "探针"],
  ["leak", "泄漏", "泄露"],
  ["cache", "缓存"],
  ["layer", "镜像层"],
  ["image", "镜像"],
  ["container", "容器"],
  ["scheduler", "调度器", "调度"],
  ["backoff", "退避"],
  ["exponential backoff", "指数退避"],
  ["retry", "重试"],
  ["circuit breaker", "熔断", "熔断器"],
  ["rate limiter", "rate limit", "限流", "限流器"],
  ["deadlock", "死锁"],
  ["race", "竞态", "数据竞争"],
  ["mutex", "互斥锁"],
  ["channel", "通道"],
  ["goroutine", "协程"],
  ["slice", "切片"],
  ["interface", "接口"],
  ["garbage collection", "gc", "垃圾回收"],
  ["escape analysis", "逃逸分析"],
  ["memory model", "内存模型"],
  ["happens before", "先行发生"],
  ["network policy", "networkpolicy", "网络策略"],
  ["volume", "数据卷", "存储卷"],
  ["bind mount", "绑定挂载"],
  ["namespace", "命名空间"],
  ["rolling update", "rollout", "滚动更新", "滚动升级"],
  ["rollback", "回滚"],
  ["autoscaler", "autoscaling", "自动扩缩容", "弹性伸缩"],
  ["eviction", "驱逐"],
  ["taint", "污点"],
  ["affinity", "亲和性", "亲和"],
  ["finalizer", "终结器"],
  ["owner reference", "属主引用"],
  ["admission", "准入"],
  ["controller", "控制器"],
  ["reconcile", "调谐"],
  ["informer", "通知器"],
  ["endpoint", "端点"],
  ["load balancing", "负载均衡"],
  ["plugin", "插件"],
  ["handshake", "握手"],
  ["seckill", "flash sale", "秒杀"],
  ["nonroot", "non root", "非 root", "非root"],
];

const others = new Map<string, readonly string[]>();
for (const group of groups)
  for (const word of group)
    others.set(
      word,
      group.filter((other) => other !== word),
    );

/** What else a word or phrase of a query may be called; its plural is looked up too. */
export function synonymsOf(source: string): readonly string[] {
  const word = source.toLowerCase();
  return others.get(word) ?? others.get(word.replace(/s$/, "")) ?? [];
}
