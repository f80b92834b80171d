import { expect, test } from "vitest";
import { loadForeignParsers } from "@/lib/content/foreign-parsers.server";

const parsers = await loadForeignParsers();

test.each([
  ["sql", "SELECT a\nFROM t\nWHERE a = 1;\n\nWITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x ON CONFLICT DO NOTHING;"],
  [
    "proto",
    'syntax = "proto3";\n\nimport "google/protobuf/timestamp.proto";\n\nmessage A {\n  google.protobuf.Timestamp at = 1;\n}\n\nservice S {\n  rpc Get(A) returns (stream A);\n}',
  ],
  ["javascript", "export default { a: 1 };"],
  ["typescript", "export const a: number = 1;"],
])("%s that is right", async (language, text) => {
  expect(await parsers[language]?.(text)).toEqual([]);
});

test.each([
  ["sql", "SELECT a\nFROM t\nWHER a = 1;", 2, /not valid SQL: syntax error at or near "a"/],
  ["proto", 'syntax = "proto3";\nmessage A {\n  string a = 1\n}', 3, /not a valid \.proto file: illegal token '}'/],
  ["proto", 'syntax = "proto3";\nmessage A {\n  Missing a = 1;\n}', 0, /not a valid \.proto file: no such [Tt]ype.*Missing/],
  ["proto", 'syntax = "proto3";\nmessage A {\n  string a = 1;\n  string b = 1;\n}', 0, /duplicate id 1/],
  ["javascript", "export default {\n  a: 1,\n", 2, /does not parse/],
  ["typescript", "const a: = 1;", 0, /does not parse/],
])("%s that is wrong: %j", async (language, text, offset, message) => {
  expect(await parsers[language]?.(text)).toEqual([{ offset, message: expect.stringMatching(message) }]);
});
