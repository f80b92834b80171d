import type { Complain } from "./content-error";
import { suggestion } from "./nearest-word";
import type { Fence, FenceUse, Kind } from "./question";

/**
 * How a plain fence of a language is proved: linted by one of our graders (`lint`), read by a parser that comes with the app (`parse`) or
 * with the development packages (`foreign`), compiled and vetted (`toolchain`), drawn (`diagram`), held against a shape (`diff`), or not at all.
 */
export type Proof = "lint" | "parse" | "foreign" | "toolchain" | "diagram" | "diff" | "none";

/**
 * Every language that a fence may have, and its check: `dockerfile` our grader, `yaml` strict YAML 1.2 (our grader once there is one), `json`
 * ECMA-404, `sh` unbash, `go` gofmt and go vet (which compiles), `sql` PostgreSQL's own parser, `proto` protobufjs with all types resolved,
 * `javascript` and `typescript` esbuild. `console` and `text` are never linted; for the rest no well-kept parser runs under Node.
 */
export const fenceLanguages: Readonly<Record<string, Proof>> = {
  dockerfile: "lint",
  yaml: "parse",
  json: "parse",
  sh: "parse",
  go: "toolchain",
  mermaid: "diagram",
  diff: "diff",
  console: "none",
  text: "none",
  sql: "foreign",
  proto: "foreign",
  python: "none",
  javascript: "foreign",
  typescript: "foreign",
  c: "none",
  toml: "none",
  ini: "none",
  http: "none",
};

const flags = ["sketch", "faulty", "starter", "reference", "accepted", "wrong=", "given=", "tree", "worksheet", "cases", "test"];
const idList = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(,[a-z][a-z0-9]*(-[a-z0-9]+)*)*$/;

/** Reads what follows the three backticks; complains about an unknown language or flag and then takes the fence for a sketch. */
export function parseInfo(info: string, line: number, complain: Complain): { language: string; use: FenceUse } {
  const [language = "", ...rest] = info.split(" ");
  const flag = rest.join(" ");
  const wrong = (message: string): { language: string; use: FenceUse } => {
    complain(line, message, `fence ${info}`.trim());
    return { language, use: { is: "sketch" } };
  };
  if (language === "") return wrong("a fence needs a language, such as text");
  if (!Object.hasOwn(fenceLanguages, language))
    return wrong(`unknown language ${language}${suggestion(language, Object.keys(fenceLanguages))}`);
  const data = (wanted: string, use: FenceUse) => (language === wanted ? { language, use } : wrong(`${flag} wants the language ${wanted}`));
  if (flag === "") return { language, use: { is: "plain" } };
  if (flag === "sketch") return language === "mermaid" ? wrong("a diagram is never a sketch") : { language, use: { is: "sketch" } };
  if (flag === "faulty") return { language, use: { is: "faulty", seen: true } };
  if (flag === "faulty unseen") return { language, use: { is: "faulty", seen: false } };
  if (flag === "starter" || flag === "reference" || flag === "accepted") return { language, use: { is: flag } };
  if (flag === "tree" || flag === "worksheet") return data("yaml", { is: flag });
  if (flag === "cases") return data("json", { is: "cases" });
  if (flag === "test" || flag === "test hidden") return data("go", { is: "test", hidden: flag !== "test" });
  if (flag.startsWith("wrong=")) {
    const ids = flag.slice("wrong=".length);
    if (!idList.test(ids)) return wrong("wrong= takes ids of rubric lines, joined by commas without spaces");
    const loses = ids.split(",");
    return new Set(loses).size < loses.length ? wrong("names a rubric line twice") : { language, use: { is: "wrong", loses } };
  }
  if (flag.startsWith("given=")) {
    const path = flag.slice("given=".length);
    const inside = /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/.test(path) && !path.split("/").includes("..");
    return inside ? { language, use: { is: "given", path } } : wrong("given= takes a relative path inside the folder");
  }
  return wrong(`unknown flag ${flag}${suggestion(flag, flags)}`);
}

/** The sections in which each use may stand, by kind; a use that is not named may stand anywhere. */
const places: Readonly<Partial<Record<FenceUse["is"], Readonly<Partial<Record<Kind, readonly string[]>>>>>> = {
  faulty: {
    "spot-the-bug": ["Question", "Answer", "Follow-ups"],
    concept: ["Question", "Answer", "Mistakes"],
    exercise: ["Explanation"],
    interview: ["Brief"],
  },
  starter: { exercise: ["Starter"] },
  reference: { exercise: ["Reference"] },
  accepted: { exercise: ["Accepted"] },
  wrong: { exercise: ["Wrong answers"] },
  given: { exercise: ["Task"] },
  cases: { exercise: ["Starter"] },
  test: { exercise: ["Starter"] },
  tree: { concept: ["Diagram"] },
  worksheet: { concept: ["Question"] },
};

/** Complains about a fence that stands in a section, or in a kind of question, where its use means nothing. */
export function checkPlace(fence: Fence, kind: Kind, section: string, complain: Complain): void {
  const name = flagOf(fence.use);
  const here = places[fence.use.is];
  if (here) {
    const sections = here[kind];
    if (!sections)
      complain(
        fence.line,
        `a fence ${name} has no meaning in ${kind === "exercise" || kind === "interview" ? "an" : "a"} ${kind}`,
        section,
      );
    else if (!sections.includes(section)) complain(fence.line, `a fence ${name} belongs into ${sections.join(" or ")}`, section);
  }
  const only: Readonly<Record<string, readonly FenceUse["is"][]>> = {
    Starter: ["starter", "cases", "test"],
    Reference: ["reference"],
    Accepted: ["accepted"],
    "Wrong answers": ["wrong"],
  };
  const allowed = kind === "exercise" ? only[section] : undefined;
  if (allowed && !allowed.includes(fence.use.is) && !here)
    complain(fence.line, `${section} holds only fences ${allowed.join(", ")}`, section);
  if (fence.language === "mermaid" && fence.use.is !== "plain") complain(fence.line, `a diagram takes no flag ${name}`, section);
}

/** The flag as written. */
export function flagOf(use: FenceUse): string {
  if (use.is === "wrong") return `wrong=${use.loses.join(",")}`;
  if (use.is === "given") return `given=${use.path}`;
  if (use.is === "faulty") return use.seen ? "faulty" : "faulty unseen";
  if (use.is === "test") return use.hidden ? "test hidden" : "test";
  return use.is === "plain" ? "" : use.is;
}
