import { tableCells } from "./blocks";
import type { Complain } from "./content-error";
import type { ConceptFront } from "./front-matter";
import type { Prose, Section, TableCard } from "./question";
import type { StrictYaml } from "./strict-yaml";

/** The cards of the one table in Answer; a row or column whose id is `~` is not asked. */
export function readCards(
  front: ConceptFront,
  yaml: StrictYaml,
  answer: Section,
  translated: Section | undefined,
  complain: Complain,
): TableCard[] {
  if (!front.cards) return [];
  const at = yaml.keyLineOf(["cards"]);
  const tables = tablesOf(answer);
  if (tables.length !== 1) {
    complain(at, `Answer has ${tables.length} tables; cards want exactly one`, "cards");
    return [];
  }
  const cells = tableCells((tables[0] as Prose).markdown);
  const [headings = [], ...rows] = cells;
  const { rows: rowIds, columns } = front.cards;
  if (rowIds.length !== rows.length) complain(at, `${rowIds.length} ids for ${rows.length} rows`, "cards.rows");
  if (columns.length !== headings.length - 1)
    complain(at, `${columns.length} ids for ${headings.length - 1} columns after the first`, "cards.columns");
  for (const [index, row] of cells.entries())
    for (const [column, cell] of row.entries())
      if (cell === "" && (index > 0 || column > 0))
        complain((tables[0] as Prose).line + (index === 0 ? 0 : index + 1), "an empty cell makes a card without an answer", "cards");
  const zhTables = translated ? tablesOf(translated) : [];
  const zh = zhTables.length === 1 ? tableCells((zhTables[0] as Prose).markdown) : [];
  return rowIds.flatMap((row, y) =>
    columns.flatMap((column, x) => {
      const cell = rows[y]?.[x + 1];
      if (row === null || column === null || cell === undefined) return [];
      return {
        id: `${front.id}/${row}/${column}`,
        row: { en: rows[y]?.[0] ?? "", zh: zh[y + 1]?.[0] ?? null },
        column: { en: headings[x + 1] ?? "", zh: zh[0]?.[x + 1] ?? null },
        answer: { en: cell, zh: zh[y + 1]?.[x + 1] ?? null },
      };
    }),
  );
}

const tablesOf = (section: Section): Prose[] =>
  section.blocks.filter((block): block is Prose => block.is === "prose" && block.form === "table");
