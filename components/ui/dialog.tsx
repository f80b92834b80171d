"use client";

import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useState } from "react";
import { Icon } from "@/components/ui/icon";

interface DialogProps {
  readonly title: string;
  readonly description?: string;
  readonly closeLabel: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
  onClose(): void;
}

/** A modal dialog that traps focus, closes by Escape and gives focus back; shown while it is rendered. */
export function Dialog({ title, description, closeLabel, wide = false, children, onClose }: DialogProps) {
  const [opener] = useState(() => document.activeElement);
  return (
    <Radix.Root open onOpenChange={(open) => open || onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="dialog-veil fixed inset-0 z-40" />
        <Radix.Content
          className={`dialog fixed z-40 left-1/2 top-1/2 -translate-x-1/2 -translate-y-1/2 w-[calc(100vw-2rem)] ${wide ? "max-w-[56rem]" : "max-w-[32rem]"} max-h-[calc(100dvh-2rem)] overflow-y-auto bg-paper rounded-lg p-5`}
          onCloseAutoFocus={(event) => {
            // Radix gives focus to its own trigger, and this dialog has none.
            event.preventDefault();
            if (opener instanceof HTMLElement) opener.focus();
          }}
          {...(description === undefined && { "aria-describedby": undefined })}
        >
          <div className="flex items-start gap-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-xl">{title}</Radix.Title>
              {description !== undefined && <Radix.Description className="text-sm text-ink-2 mt-1">{description}</Radix.Description>}
            </div>
            <Radix.Close className="btn btn-ghost btn-icon touch-target" aria-label={closeLabel}>
              <Icon name="x" />
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
