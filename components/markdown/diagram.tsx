// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
// biome-ignore-all lint/a11y/useSemanticElements: a fieldset does not scroll
"use client";

import { lazy, type ReactNode, Suspense, useEffect, useId, useRef, useState } from "react";

const DiagramZoom = lazy(() => import("./diagram-zoom").then((module) => ({ default: module.DiagramZoom })));

export interface DiagramWords {
  /** Name of the drawing for who cannot see it. */
  readonly label: string;
  readonly enlarge: string;
  readonly larger: string;
  readonly smaller: string;
  readonly whole: string;
  readonly close: string;
  readonly failed: string;
}

interface DiagramProps {
  readonly source: string;
  /** The outline in words, as rendered HTML. */
  readonly caption: string;
  readonly words: DiagramWords;
  readonly enlargeIcon?: ReactNode;
}

/**
 * A Mermaid diagram with its outline as caption. The source stands there until the drawing is made, which happens when it
 * comes near the screen, and stays there where drawing fails or scripts are off.
 */
export function Diagram({ source, caption, words, enlargeIcon }: DiagramProps) {
  const figure = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const captionId = useId();
  const [svg, setSvg] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const [isWide, setWide] = useState(false);
  const [isLarge, setLarge] = useState(false);

  useEffect(() => {
    const target = figure.current;
    if (!target) return;
    let gone = false;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        import("./draw-diagram")
          .then(({ drawDiagram }) => drawDiagram(source))
          .then(
            (drawn) => !gone && setSvg(drawn),
            () => !gone && setFailed(true),
          );
      },
      { rootMargin: "300px" },
    );
    observer.observe(target);
    return () => {
      gone = true;
      observer.disconnect();
    };
  }, [source]);

  // Only a drawing that scrolls is worth a stop of the Tab key.
  useEffect(() => {
    const target = box.current;
    if (!target || svg === null) return;
    const measure = () => setWide(target.scrollWidth > target.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [svg]);

  const described = caption === "" ? undefined : captionId;
  return (
    <figure className="diagram" ref={figure}>
      <div className="frame">
        {svg === null ? (
          <div className="dia" ref={box}>
            <pre tabIndex={0} role="group" aria-label={words.label}>
              <code>{source}</code>
            </pre>
            {failed && <p className="text-sm text-ink-3 mt-2">{words.failed}</p>}
          </div>
        ) : (
          <>
            <div
              className="dia"
              ref={box}
              role="img"
              aria-label={words.label}
              aria-describedby={described}
              tabIndex={isWide ? 0 : undefined}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: Mermaid in strict mode, without HTML labels
              dangerouslySetInnerHTML={{ __html: svg }}
            />
            <button
              type="button"
              className="btn btn-ghost btn-icon enlarge"
              aria-label={words.enlarge}
              title={words.enlarge}
              onClick={() => setLarge(true)}
            >
              {enlargeIcon ?? "⤢"}
            </button>
          </>
        )}
      </div>
      {caption !== "" && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made by lib/content/render-section, which sanitises
        <figcaption id={captionId} dangerouslySetInnerHTML={{ __html: caption }} />
      )}
      {isLarge && svg !== null && (
        <Suspense>
          <DiagramZoom svg={svg} words={words} onClose={() => setLarge(false)} />
        </Suspense>
      )}
    </figure>
  );
}
