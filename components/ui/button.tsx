import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { Link } from "./link";

interface Look {
  /** `key` is the one primary button of a screen. */
  look?: "plain" | "key" | "ghost";
  size?: "small" | "normal" | "large" | "icon";
  className?: string;
}

/** Class names of a button, for an element that is not one of the two below (a `summary`, a `label`). */
export function buttonClass({ look = "plain", size = "normal", className }: Look): string {
  return clsx(
    "btn",
    look === "key" && "btn-key",
    look === "ghost" && "btn-ghost",
    size === "large" && "btn-lg",
    size === "small" && "btn-sm",
    size === "icon" && "btn-icon",
    className,
  );
}

/** A native button; `type` is `button` unless said otherwise. `disabled` needs its reason beside it and `aria-describedby`. */
export function Button({ look, size, className, type = "button", ...rest }: Look & ComponentProps<"button">) {
  return <button type={type} className={buttonClass({ look, size, className })} {...rest} />;
}

/** A link that looks like a button; `href` is the full address (see `localePath`). */
export function LinkButton({ look, size, className, ...rest }: Look & ComponentProps<typeof Link>) {
  return <Link className={buttonClass({ look, size, className })} {...rest} />;
}

/** The cap of a key, such as `J`. */
export function Key({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>;
}
