// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { QuestionKeys } from "@/components/question/question-keys";
import { setLetters } from "@/components/ui/letters-allowed";

let root: Root;
let page: HTMLElement;

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement("div"));
  page.innerHTML = `<a data-language href="#zh">zh</a><textarea></textarea><button>b</button>
    <details id="answer"><summary>Show</summary><ol class="chain">
      <li><details><summary>1</summary>a</details></li><li><details><summary>2</summary>b</details></li>
    </ol></details><div id="keys"></div>`;
  root = createRoot(page.querySelector("#keys") as HTMLElement);
  await act(async () => root.render(<QuestionKeys />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  setLetters(true);
});

const press = (key: string, on: Element = document.body, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  on.dispatchEvent(event);
  return event.defaultPrevented;
};
const answer = () => page.querySelector<HTMLDetailsElement>("#answer") as HTMLDetailsElement;
const opened = () => [...page.querySelectorAll<HTMLDetailsElement>(".chain details")].map(({ open }) => open);

test("Space shows the answer, then scrolls again", () => {
  expect(press(" ")).toBe(true);
  expect(answer().open).toBe(true);
  expect(press(" ")).toBe(false);
});

test.each(["textarea", "button", "summary"])("Space keeps its meaning in a %s", (name) => {
  expect(press(" ", page.querySelector(name) as Element)).toBe(false);
  expect(answer().open).toBe(false);
});

test("N opens follow-ups one by one, once the answer stands open", () => {
  expect(press("n")).toBe(false);
  press(" ");
  press("n");
  expect(opened()).toEqual([true, false]);
  expect(document.activeElement?.textContent).toBe("1");
  press("n");
  expect(opened()).toEqual([true, true]);
  expect(press("n")).toBe(false);
});

test.each([
  ["composing with an input method", { isComposing: true }],
  ["with Ctrl", { ctrlKey: true }],
  ["with Meta", { metaKey: true }],
  ["held down", { repeat: true }],
])("nothing happens %s", (_, more) => {
  expect(press(" ", document.body, more)).toBe(false);
  expect(answer().open).toBe(false);
});

test("letters can be turned off; Space is none", () => {
  setLetters(false);
  press(" ");
  expect(answer().open).toBe(true);
  expect(press("n")).toBe(false);
  expect(opened()).toEqual([false, false]);
});

test("L changes the language", () => {
  const followed = vi.fn((event: Event) => event.preventDefault());
  page.querySelector("a")?.addEventListener("click", followed);
  expect(press("l")).toBe(true);
  expect(followed).toHaveBeenCalledOnce();
});
