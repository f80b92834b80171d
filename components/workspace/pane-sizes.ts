/** Sizes of the panes in per cent, kept in cookies, so that the server draws them right. */
export interface PaneSizes {
  /** Width of the task. */
  readonly task: number | null;
  /** Height of the editor. */
  readonly editor: number | null;
}

const within = (value: string | undefined): number | null => {
  const size = Number(value);
  return value !== undefined && size >= 10 && size <= 90 ? size : null;
};

/** The kept sizes; null where none or no sensible one is kept. */
export function readPaneSizes(cookie: (name: string) => string | undefined): PaneSizes {
  return { task: within(cookie("pane-task")), editor: within(cookie("pane-editor")) };
}
