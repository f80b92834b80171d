// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Diagram } from "@/components/markdown/diagram";

const drawDiagram = vi.hoisted(() => vi.fn<(source: string) => Promise<string>>());
vi.mock("@/components/markdown/draw-diagram", () => ({ drawDiagram }));

const words = {
  label: "Diagram: x",
  enlarge: "Whole window",
  larger: "+",
  smaller: "-",
  whole: "0",
  close: "Close",
  failed: "Could not be drawn",
};
let root: Root;
let page: HTMLElement;
let comeIntoView: () => void;

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(heard: (entries: { isIntersecting: boolean }[]) => void) {
        comeIntoView = () => heard([{ isIntersecting: true }]);
      }
      observe() {}
      disconnect() {}
    },
  );
  drawDiagram.mockReset();
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
  await act(async () => root.render(<Diagram source={'a["<x>"] --> b'} caption="<p>From a to b.</p>" words={words} />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

const view = () => act(async () => comeIntoView());
const settled = (check: () => void) => vi.waitFor(() => act(async () => check()));

test("the source stands there, escaped, and nothing is drawn before it comes into view", () => {
  expect(page.querySelector("pre")?.textContent).toBe('a["<x>"] --> b');
  expect(page.querySelector("figcaption")?.textContent).toBe("From a to b.");
  expect(drawDiagram).not.toHaveBeenCalled();
});

test("once drawn, the drawing is an image that the outline describes", async () => {
  drawDiagram.mockResolvedValue('<svg viewBox="0 0 10 10"></svg>');
  await view();
  await settled(() => expect(page.querySelector("svg")).not.toBeNull());
  expect(drawDiagram).toHaveBeenCalledExactlyOnceWith('a["<x>"] --> b');
  const image = page.querySelector("[role=img]");
  expect(image?.getAttribute("aria-label")).toBe("Diagram: x");
  expect(document.getElementById(image?.getAttribute("aria-describedby") ?? "")?.textContent).toBe("From a to b.");
  expect(page.querySelector("pre")).toBeNull();
});

test("a drawing that fails leaves the source and says so", async () => {
  drawDiagram.mockRejectedValue(new Error("Parse error on line 1"));
  await view();
  await settled(() => expect(page.textContent).toContain("Could not be drawn"));
  expect(page.querySelector("pre")?.textContent).toBe('a["<x>"] --> b');
  expect(page.querySelector("button")).toBeNull();
});
