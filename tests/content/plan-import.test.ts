import { expect, test } from "vitest";
import { type FileFacts, peekId, planImport, type RowFacts } from "@/lib/content/plan-import";

const file = (over: Partial<FileFacts> = {}): FileFacts => {
  const facts = { bank: "go", slug: "a", id: "go-0001", hash: "h1", ...over };
  return { path: `${facts.bank}/${facts.slug}.md`, ...facts };
};
const row = (over: Partial<RowFacts> = {}): RowFacts => ({
  id: "go-0001",
  bank: "go",
  slug: "a",
  state: "published",
  hash: "h1",
  importedHash: "h1",
  ...over,
});
const plan = (files: readonly FileFacts[], rows: readonly RowFacts[]) =>
  planImport(files, rows).map((entry) => `${entry.action} ${entry.id ?? "?"}`);

interface Case {
  readonly name: string;
  readonly files: readonly FileFacts[];
  readonly rows: readonly RowFacts[];
  readonly wanted: readonly string[];
}

const cases: readonly Case[] = [
  { name: "a new file", files: [file()], rows: [], wanted: ["create go-0001"] },
  { name: "the same file", files: [file()], rows: [row()], wanted: ["keep go-0001"] },
  { name: "a changed file", files: [file({ hash: "h2" })], rows: [row()], wanted: ["update go-0001"] },
  { name: "a renamed file", files: [file({ slug: "b" })], rows: [row()], wanted: ["update go-0001"] },
  { name: "a file moved to another bank", files: [file({ bank: "docker" })], rows: [row()], wanted: ["update go-0001"] },
  { name: "a file that is gone", files: [], rows: [row()], wanted: ["retire go-0001"] },
  { name: "a file that stays away", files: [], rows: [row({ state: "retired" })], wanted: [] },
  { name: "a file that is back, unchanged", files: [file()], rows: [row({ state: "retired" })], wanted: ["update go-0001"] },
  { name: "a row edited here, file as imported", files: [file()], rows: [row({ hash: "edited" })], wanted: ["keep go-0001"] },
  {
    name: "a row edited here and a changed file",
    files: [file({ hash: "h2" })],
    rows: [row({ hash: "edited" })],
    wanted: ["conflict go-0001"],
  },
  {
    name: "a row edited here, the file brought up to it",
    files: [file({ hash: "edited" })],
    rows: [row({ hash: "edited" })],
    wanted: ["keep go-0001"],
  },
  {
    name: "a row edited here and a renamed file",
    files: [file({ slug: "b" })],
    rows: [row({ hash: "edited" })],
    wanted: ["conflict go-0001"],
  },
  { name: "a row edited here whose file is gone", files: [], rows: [row({ hash: "edited" })], wanted: ["conflict go-0001"] },
  { name: "a row made here", files: [], rows: [row({ importedHash: null })], wanted: ["keep go-0001"] },
  {
    name: "a row made here and a file with its id",
    files: [file({ hash: "h2" })],
    rows: [row({ importedHash: null })],
    wanted: ["conflict go-0001"],
  },
  { name: "a file without a readable id keeps its row", files: [file({ id: null })], rows: [row()], wanted: ["refuse go-0001"] },
  { name: "a file without a readable id and no row", files: [file({ id: null })], rows: [], wanted: ["refuse ?"] },
  { name: "two files with one id", files: [file(), file({ slug: "b" })], rows: [row()], wanted: ["refuse go-0001", "refuse go-0001"] },
  {
    name: "two files with one slug",
    files: [file(), file({ bank: "docker", id: "docker-0001" })],
    rows: [],
    wanted: ["refuse docker-0001", "refuse go-0001"],
  },
  {
    name: "two files that exchange their names",
    files: [file({ slug: "b" }), file({ id: "go-0002", hash: "h9" })],
    rows: [row(), row({ id: "go-0002", slug: "b", hash: "h9", importedHash: "h9" })],
    wanted: ["update go-0002", "update go-0001"],
  },
];

test.each(cases)("$name", ({ files, rows, wanted }) => {
  expect(plan(files, rows)).toEqual(wanted);
});

test("a row that was edited here and met by its file is adopted, so that the next change is no conflict", () => {
  expect(planImport([file({ hash: "edited" })], [row({ hash: "edited" })])).toEqual([{ action: "keep", id: "go-0001", adopt: true }]);
  expect(planImport([file()], [row({ hash: "edited" })])).toEqual([{ action: "keep", id: "go-0001", adopt: false }]);
});

test("a file is placed by its id, wherever it lies, and the order of the input does not matter", () => {
  const files = [file({ slug: "z", id: "go-0003" }), file({ slug: "c" }), file({ slug: "b", id: "go-0002" })];
  const rows = [row({ id: "go-0009", slug: "y" }), row({ slug: "old" }), row({ id: "go-0008", slug: "x" })];
  const wanted = ["create go-0002", "update go-0001", "create go-0003", "retire go-0008", "retire go-0009"];
  expect(plan(files, rows)).toEqual(wanted);
  expect(plan(files.toReversed(), rows.toReversed())).toEqual(wanted);
});

test.each([
  ["---\nid: go-0001\ntitle: x\n---\n", "go-0001"],
  ['---\ntitle: x\nid: "go-0001" # row one\n---\n', "go-0001"],
  ["---\ntitle: x\n---\nid: go-0001\n", null],
  ["---\nrubric:\n  - id: go-0001\n---\n", null],
  ["---\nid: seven\n---\n", null],
])("peeks at the id of %j", (en, wanted) => expect(peekId(en)).toBe(wanted));
