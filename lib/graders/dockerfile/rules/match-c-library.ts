import { object, oneOf, optional } from "../../schema";
import { factsOf } from "../base-image";
import { type DockerRule, quote, quoteCall, warning } from "../docker-rule";
import { goBuilds } from "../go-build";
import { linkedTo } from "../go-linking";
import { finalStage } from "../stages";

const parameters = object({ on: optional(oneOf("host")) });

/** A Go program that needs a C library is linked against the one that the final image has; one that runs on the host needs none. */
export const matchCLibrary: DockerRule<{ readonly on?: "host" | undefined }> = {
  id: "dockerfile/match-c-library",
  ...warning,
  severity: "error",
  with: parameters,
  needs: ["shell"],
  *check(file, { on }) {
    const last = finalStage(file);
    // Which C library a host has is not known, nor whether it has one.
    const libc = on ? "none" : factsOf(file, last).libc;
    if (libc === undefined) return;
    for (const site of goBuilds(file)) {
      // What xx links is decided by variables of its own.
      if (site.call.program !== "go") continue;
      const linked = linkedTo(file, site);
      if (linked === "static" || linked === libc || (linked === "unknown" && libc !== "none")) continue;
      const base = last.image ?? last.from?.image?.text ?? "";
      yield {
        span: site.call.span,
        data: {
          case: on ?? (libc === "none" ? "none" : "other"),
          command: quoteCall(site.call),
          linked,
          libc,
          base: quote(base),
        },
      };
    }
  },
};
