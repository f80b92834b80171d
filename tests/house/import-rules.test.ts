import { expect, test } from "vitest";
import { listFiles, readSources, type SourceFile } from "./source-files";

const sources = readSources(["app", "components", "lib"]);

const isServer = (path: string) => /\.server(\.tsx?)?$/.test(path);
const isPackage = (name: string) => !/^(app|components|content|generated|lib|prisma|scripts|tests)(\/|$)/.test(name);
const graderPackages = ["yaml", "intl-messageformat"];

interface HouseRule {
  readonly name: string;
  readonly covers: (file: SourceFile) => boolean;
  readonly forbids: (imported: string) => boolean;
}

const houseRules: readonly HouseRule[] = [
  {
    name: "graders import themselves and their parsers, nothing else",
    covers: ({ path }) => path.startsWith("lib/graders/") && !isServer(path),
    forbids: (imported) =>
      (isPackage(imported) ? !graderPackages.includes(imported) : !imported.startsWith("lib/graders/")) || isServer(imported),
  },
  {
    name: "pure files of lib know no server file, Node, React, Next or Prisma",
    covers: ({ path }) => path.startsWith("lib/") && !isServer(path),
    forbids: (imported) =>
      isServer(imported) ||
      /^(node:|react|next(\/|$)|@prisma\/)/.test(imported) ||
      /^(app|components|generated|scripts|tests)\//.test(imported),
  },
  {
    name: "server files of lib know no React, component or app",
    covers: ({ path }) => path.startsWith("lib/") && isServer(path),
    forbids: (imported) => /^(react|react-dom)(\/|$)/.test(imported) || /^(app|components|tests)\//.test(imported),
  },
  {
    name: "components get actions as props: no server file, no Node, no app",
    covers: ({ path }) => path.startsWith("components/"),
    forbids: (imported) => isServer(imported) || /^(node:|@prisma\/)/.test(imported) || /^(app|generated|scripts|tests)\//.test(imported),
  },
  {
    name: "nothing that ships imports tests or scripts",
    covers: ({ path }) => path.startsWith("app/"),
    forbids: (imported) => /^(tests|scripts)\//.test(imported),
  },
];

test.each(houseRules)("$name", ({ covers, forbids }) => {
  const covered = sources.filter(covers);
  expect(covered.length).toBeGreaterThan(0);
  const broken = covered.flatMap((file) => file.imports.filter(forbids).map((imported) => `${file.path} imports ${imported}`));
  expect(broken).toEqual([]);
});

test("pure files of lib ask neither the clock nor chance", () => {
  const pure = sources.filter(({ path }) => path.startsWith("lib/") && !isServer(path));
  expect(pure.flatMap(({ path, impure }) => impure.map((use) => `${path}: ${use}`))).toEqual([]);
});

test("files are named after their one subject", () => {
  const vague = /(^|\/)(utils?|helpers?|misc|common|types|hooks)(\/|\.(tsx?|mjs)$)/;
  const names = [...sources.map(({ path }) => path), ...listFiles(["scripts", "tests"])];
  expect(names.filter((path) => vague.test(path))).toEqual([]);
  expect(names.filter((path) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.(tsx?|mjs)$/.test(path.split("/").at(-1) ?? ""))).toEqual([]);
});
