import { nothing } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { jvmOptions } from "../jvm-options";

/** The JVM logs its collections in detail, by unified logging, to its output. */
export const logCollections: DockerRule = {
  id: "dockerfile/log-collections",
  ...opinion,
  with: nothing,
  needs: ["shell"],
  *check(file) {
    const { options, unknown, missing, span } = jvmOptions(file);
    const say = (fault: string, option = "") => ({ span, data: { case: fault, option: quote(option) } });
    if (missing) {
      yield say("start");
      return;
    }
    const logs = options.filter((option) => /^-Xlog:/.test(option)).map((option) => ({ option, ...read(option) }));
    const wanted = logs.filter(({ what }) => what.some((one) => /^(gc\*|all)(=(info|debug|trace))?$/.test(one)));
    if (wanted.some(({ output }) => output === "" || output === "stdout" || output === "stderr")) return;
    const [first] = wanted;
    const some = logs.find(({ what }) => what.some((one) => /^gc/.test(one)));
    if (first) yield say("output", first.option);
    else if (some) yield say("detail", some.option);
    else if (!unknown) yield say("none");
  },
};

/** `-Xlog:what:output:…`; a file may stand as `file=x` or quoted. */
function read(option: string): { readonly what: readonly string[]; readonly output: string } {
  const [what = "", output = ""] = option.slice("-Xlog:".length).split(":");
  return { what: what.split(","), output };
}
