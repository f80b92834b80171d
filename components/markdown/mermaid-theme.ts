/** Mermaid's themeCSS in our colour variables, so that one drawing serves light, dark and print. */
export const mermaidTheme = [
  "*{filter:none!important}",
  ".node rect,.node polygon,.node circle,.node ellipse,.node path,.labelBkg,.actor,rect.actor,.statediagram-state rect{fill:var(--color-sheet)!important;stroke:var(--color-ink-2)!important;stroke-width:1.25px!important}",
  ".node rect{rx:4px;ry:4px} rect.actor{rx:4px;ry:4px}",
  ".flowchart-link,.messageLine0,.messageLine1,.transition,.relation{stroke:var(--color-ink-2)!important;stroke-width:1.25px!important}",
  ".marker,.marker path,#arrowhead path,[id$=arrowhead] path,[id$=filled-head] path{fill:var(--color-ink-2)!important;stroke:var(--color-ink-2)!important}",
  ".actor-line,.actor-line0{stroke:var(--color-edge)!important;stroke-width:1px!important;stroke-dasharray:2 3}",
  ".cluster rect{fill:var(--color-well)!important;stroke:var(--color-line)!important;rx:6px}",
  "text,tspan,.label,.nodeLabel,.edgeLabel,.cluster-label,.messageText,.noteText,.loopText,.labelText,.actor>tspan{fill:var(--color-ink)!important;color:var(--color-ink)!important;stroke:none!important}",
  ".edgeLabel rect,.edgeLabel .background{fill:var(--color-paper)!important;opacity:1!important}",
  ".note{fill:var(--color-marker-soft)!important;stroke:var(--color-edge)!important}",
  ".activation0,.activation1{fill:var(--color-well)!important;stroke:var(--color-edge)!important}",
  ".labelBox,.loopLine{fill:none!important;stroke:var(--color-edge)!important}",
  ".hot rect,.hot polygon,.hot path,.hot circle{fill:var(--color-marker)!important;stroke:var(--color-ink)!important}.hot text,.hot tspan{fill:var(--color-on-marker)!important}",
  ".off rect{stroke-dasharray:4 3!important}.off text,.off tspan{fill:var(--color-ink-3)!important}",
].join("\n");
