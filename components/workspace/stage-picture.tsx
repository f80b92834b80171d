import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { EditorHelp } from "@/components/editor/editor-help";
import { Icon } from "@/components/ui/icon";
import type { Outline, PictureNode } from "@/lib/graders/grader";
import type { Span } from "@/lib/graders/rule";
import { mostNodes, pictureSource } from "./picture-source";

const Diagram = dynamic(() => import("@/components/markdown/diagram").then((module) => module.Diagram), { ssr: false });

/** How long after the last key the picture follows. */
const pauseMs = 300;

interface StagePictureProps {
  /** The text as it was checked last. */
  readonly text: string;
  readonly help: EditorHelp;
  onGo(span: Span): void;
}

/** How the stages of the text make the image, drawn while one writes; closed until somebody wants it. */
export function StagePicture({ text, help, onGo }: StagePictureProps) {
  const t = useTranslations("exercise.picture");
  const diagram = useTranslations("exercise.diagram");
  const [open, setOpen] = useState(false);
  const [outline, setOutline] = useState<Outline | null>(null);
  const began = useRef(false);

  useEffect(() => {
    if (!open) return;
    let gone = false;
    const timer = setTimeout(
      () => void help.outline(text).then((found) => !gone && setOutline(found)),
      // The first one is wanted now.
      began.current ? pauseMs : 0,
    );
    began.current = true;
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [open, text, help]);

  const source = outline && pictureSource(outline, t("context"));
  const nodes = outline?.nodes ?? [];
  const stages = nodes.filter(({ span }) => span !== null);
  return (
    <details className="stage-picture" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2 className="label">{t("title")}</h2>
        <Icon name="chevron-down" />
      </summary>
      <div>
        {outline && stages.length === 0 && <p className="py-2 text-ink-3">{t("none")}</p>}
        {nodes.length > mostNodes && <p className="py-2 text-ink-3">{t("tooMany", { count: nodes.length })}</p>}
        {open && source !== null && (
          <Diagram
            source={source}
            caption=""
            enlargeIcon={<Icon name="expand" />}
            words={{
              label: t("label"),
              enlarge: diagram("enlarge"),
              larger: diagram("larger"),
              smaller: diagram("smaller"),
              whole: diagram("whole"),
              close: diagram("close"),
              failed: diagram("failed"),
            }}
          />
        )}
        {stages.length > 0 && outline && (
          <ul className="text-sm">
            {stages.map((node) => (
              <Stage key={node.id} node={node} outline={outline} onGo={onGo} />
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}

/** One stage in words: what it is made from and what it takes. */
function Stage({ node, outline, onGo }: { readonly node: PictureNode; readonly outline: Outline; onGo(span: Span): void }) {
  const t = useTranslations("exercise.picture");
  const { id, label, detail, kind, span } = node;
  const nameOf = (of: string) => {
    const found = outline.nodes.find((one) => one.id === of);
    return found?.kind === "context" ? t("context") : (found?.label ?? "");
  };
  const into = outline.edges.filter(({ to }) => to === id);
  const base = into.find((edge) => edge.kind === "base");
  return (
    <li className="py-1 border-b border-line break-words">
      <button type="button" className="a num" onClick={() => span && onGo(span)}>
        {label}
      </button>{" "}
      <span className="text-ink-2">
        {[
          base ? t("from", { image: nameOf(base.from) }) : detail && t("from", { image: detail }),
          kind === "result" && t("result"),
          kind === "unused" && t("unused"),
        ]
          .filter(Boolean)
          .join(t("and"))}
      </span>
      {into
        .filter((edge) => edge.kind !== "base")
        .map(({ from, kind: how, labels }) => (
          <span key={`${from} ${how}`} className="block pl-4 text-ink-2">
            {t(how === "copy" ? "copies" : "mounts", { source: nameOf(from), what: labels.join(", ") })}
          </span>
        ))}
    </li>
  );
}
