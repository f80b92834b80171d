// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
// biome-ignore-all lint/a11y/useSemanticElements: a fieldset does not scroll
"use client";

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import type { DiagramWords } from "./diagram";

interface DiagramZoomProps {
  readonly svg: string;
  readonly words: DiagramWords;
  readonly onClose: () => void;
}

const step = 1.25;
const clamp = (zoom: number): number => Math.min(6, Math.max(0.2, zoom));

/** A drawing over the whole window. `+` and `-` zoom, `0` shows all of it, arrows and dragging move it, Esc closes. */
export function DiagramZoom({ svg, words, onClose }: DiagramZoomProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const held = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const [zoom, setZoom] = useState(1);

  useEffect(() => {
    const opened = dialog.current;
    if (!opened) return;
    if (!opened.open) opened.showModal();
    setZoom(wholeZoom(canvas.current));
    canvas.current?.focus();
  }, []);

  // The middle of what is seen stays in the middle.
  const to = (next: number) => {
    const box = canvas.current;
    const factor = clamp(next) / zoom;
    const middle = box && { x: box.scrollLeft + box.clientWidth / 2, y: box.scrollTop + box.clientHeight / 2 };
    setZoom(clamp(next));
    if (box && middle)
      requestAnimationFrame(() => box.scrollTo(middle.x * factor - box.clientWidth / 2, middle.y * factor - box.clientHeight / 2));
  };
  const whole = () => setZoom(wholeZoom(canvas.current));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      "+": () => to(zoom * step),
      "=": () => to(zoom * step),
      "-": () => to(zoom / step),
      "0": whole,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    const box = event.currentTarget;
    held.current = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop };
    box.setPointerCapture(event.pointerId);
    box.classList.add("held");
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (held.current)
      event.currentTarget.scrollTo(held.current.left + held.current.x - event.clientX, held.current.top + held.current.y - event.clientY);
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    held.current = null;
    event.currentTarget.classList.remove("held");
  };

  return (
    <dialog ref={dialog} className="zoom" aria-label={words.label} onClose={onClose} onKeyDown={onKeyDown}>
      <div className="tools">
        <button type="button" className="btn" onClick={() => to(zoom * step)}>
          {words.larger} <kbd className="kbd">+</kbd>
        </button>
        <button type="button" className="btn" onClick={() => to(zoom / step)}>
          {words.smaller} <kbd className="kbd">−</kbd>
        </button>
        <button type="button" className="btn" onClick={whole}>
          {words.whole} <kbd className="kbd">0</kbd>
        </button>
        <span className="num text-sm text-ink-3 ml-2" aria-live="polite">
          {Math.round(zoom * 100)} %
        </span>
        <button type="button" className="btn btn-ghost ml-auto" onClick={() => dialog.current?.close()}>
          {words.close} <kbd className="kbd">Esc</kbd>
        </button>
      </div>
      <div
        ref={canvas}
        className="canvas"
        tabIndex={0}
        role="group"
        aria-label={words.label}
        style={{ "--zoom": zoom } as React.CSSProperties}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: Mermaid in strict mode, without HTML labels
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    </dialog>
  );
}

/** The zoom at which the drawing fits its box, never larger than twice its natural size. */
function wholeZoom(box: HTMLElement | null): number {
  const view = box?.querySelector("svg")?.viewBox.baseVal;
  if (!box || !view?.width || !view.height) return 1;
  return clamp(Math.min(2, (box.clientWidth - 48) / view.width, (box.clientHeight - 48) / view.height));
}
