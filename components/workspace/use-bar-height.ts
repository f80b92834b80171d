import { type RefObject, useEffect } from "react";

/** Keeps the height of the bar at the foot of a phone in `--verdict-bar`: the row of characters stands on top of it, and its height depends on the words. */
export function useBarHeight(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const observer = new ResizeObserver(() => document.documentElement.style.setProperty("--verdict-bar", `${element.offsetHeight}px`));
    observer.observe(element);
    return () => observer.disconnect();
  }, [bar]);
}
