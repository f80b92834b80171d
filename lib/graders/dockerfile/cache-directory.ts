import { factsOf } from "./base-image";
import type { Call } from "./calls";
import { environmentOf } from "./evaluate";
import type { Dockerfile } from "./file";
import { normalise } from "./paths";
import type { Step } from "./steps";
import { createdUsers, isRoot } from "./users";

/** Where a tool keeps its cache for one call, when variables move it away from its usual place; null when that cannot be known. */
export function cacheDirectory(file: Dockerfile, step: Step, call: Call, usual: string): string | null {
  const variable = (name: string) => environmentOf(file, step, call, name);
  const under = (name: string, rest: string): string | null | undefined => {
    const value = variable(name);
    return value === undefined || value === null ? value : normalise(`${value}/${rest}`);
  };
  const first = (...values: readonly (string | null | undefined)[]): string | null => {
    const found = values.find((value) => value !== undefined);
    if (found !== undefined) return found;
    return normalise(usual.replace("/root", homeOf(file, step)));
  };
  switch (normalise(usual)) {
    case "/go/pkg/mod":
      return first(variable("GOMODCACHE"), under("GOPATH", "pkg/mod"));
    case "/root/.cache/go-build":
      return first(variable("GOCACHE"), under("XDG_CACHE_HOME", "go-build"), under("HOME", ".cache/go-build"));
    case "/root/.npm":
      return first(variable("npm_config_cache"), variable("NPM_CONFIG_CACHE"), under("HOME", ".npm"));
    case "/root/.cache/pip":
      return first(variable("PIP_CACHE_DIR"), under("XDG_CACHE_HOME", "pip"), under("HOME", ".cache/pip"));
    default:
      return normalise(usual);
  }
}

/** Where the user of a step is at home: by default a directory of that name, and for a number that nobody listed the root. Source: https://pkg.go.dev/os#UserCacheDir */
function homeOf(file: Dockerfile, { stage, user }: Step): string {
  const id = user?.split(":")[0] ?? "";
  if (isRoot(id)) return "/root";
  const made = createdUsers(file, stage).findLast((one) => one.name === id || `${one.id}` === id);
  const name = made?.name ?? [...(factsOf(file, stage).users ?? [])].find((one) => `${one[1]}` === id)?.[0] ?? id;
  return made?.home ?? (/^\d/.test(name) ? "" : `/home/${name}`);
}
