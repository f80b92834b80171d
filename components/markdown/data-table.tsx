import { clsx } from "clsx";
import type { ReactNode } from "react";

interface DataTableProps {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  readonly className?: string;
  /** Columns of figures, counted from 0. */
  readonly figures?: readonly number[];
}

/** A table whose first column names the rows; on a phone each row becomes a block whose cells say their heading. */
export function DataTable({ headings, rows, className, figures = [] }: DataTableProps) {
  // Roles are written out, since `display: block` on phones would take them away.
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    // biome-ignore-start lint/a11y/useSemanticElements: the styles of a heading cell are those of the head
    // biome-ignore-start lint/a11y/useFocusableInteractive: a row heading is no control
    // biome-ignore-start lint/a11y/noNoninteractiveElementToInteractiveRole: a row heading is no control
    <table className={clsx("data prose-table", className)} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {headings.map((heading) => (
            <th key={heading} role="columnheader" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells }) => (
          <tr key={key} role="row">
            {cells.map((cell, column) =>
              column === 0 ? (
                <td key={headings[column]} role="rowheader" data-c="main">
                  {cell}
                </td>
              ) : (
                <td key={headings[column]} role="cell" data-l={headings[column]} className={figures.includes(column) ? "num" : undefined}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
    // biome-ignore-end lint/a11y/useSemanticElements: see above
    // biome-ignore-end lint/a11y/useFocusableInteractive: see above
    // biome-ignore-end lint/a11y/noNoninteractiveElementToInteractiveRole: see above
  );
}
