import { list, object, oneOf, text } from "../../schema";
import { startedWith } from "../build-argument";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { goBuilds, goFlags, isOn, linkerFlags } from "../go-build";
import { finalStage, stageSpan } from "../stages";

const parameters = object({ flags: list(text), to: oneOf("go", "linker") });

/** The Go program that is shipped is built with these switches, by the command or by GOFLAGS. */
export const passGoFlags: DockerRule<{ readonly flags: readonly string[]; readonly to: "go" | "linker" }> = {
  id: "dockerfile/pass-go-flags",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { flags, to }) {
    const started = startedWith(file);
    const sites = goBuilds(started);
    const wanted = flags.join(" ");
    if (sites.length === 0) yield { span: stageSpan(file, finalStage(file)), data: { case: "none", wanted, command: "" } };
    for (const site of sites) {
      const isGiven = [true, false].some((sure) => {
        const own = goFlags(started, site, sure);
        const given = to === "linker" ? linkerFlags(own) : own;
        return flags.every((flag) => {
          const name = flag.replace(/^-+/, "");
          // The linker's -s implies -w unless that is switched off. Source: https://pkg.go.dev/cmd/link
          return isOn(given, name) || (to === "linker" && name === "w" && !given.has("w") && isOn(given, "s"));
        });
      });
      if (!isGiven) yield { span: site.call.span, data: { case: to, wanted, command: quoteCall(site.call) } };
    }
  },
};
