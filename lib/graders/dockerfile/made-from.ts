import { contextPath } from "./context-sources";
import type { Dockerfile } from "./file";
import { goPackages } from "./go-build";
import type { Maker } from "./makers";
import { baseName, endsInPath, isWithin } from "./paths";

/** Programs that bring what others have made. */
const fetching = /^(apt|apt-get|aptitude|apk|dnf|microdnf|yum|zypper|pip3?|gem|npm|curl|wget|git|tar|unzip)$/;

/** False when a program certainly comes from elsewhere than a directory of the context, be it compiled or copied. */
export function isMadeFrom(file: Dockerfile, maker: Maker, source: string): boolean {
  if (maker.kind === "unknown") return true;
  if (maker.kind === "context") return isWithin(maker.path, contextPath(source));
  if (maker.kind !== "call") return false;
  if (fetching.test(maker.site.call.program ?? "")) return false;
  const packages = goPackages(file, maker.site);
  const [only] = packages ?? [];
  if (packages?.length === 1 && only && !only.endsWith("...")) return endsInPath(only, source);
  // Of several packages each program has the name of its own.
  return !packages || baseName(maker.path) === baseName(source);
}
