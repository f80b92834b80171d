import { complete } from "./complete";
import { formatEdits } from "./format";
import { hover } from "./hover";
import { outline } from "./outline";

/** What an editor may ask beside findings; fetched when it first does. */
export const editorHelp = { complete, formatEdits, hover, outline };
