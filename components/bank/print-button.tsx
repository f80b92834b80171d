"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Opens the browser's print dialog; without scripts its own menu does. */
export function PrintButton({ label, icon }: { label: string; icon: ReactNode }) {
  return (
    <Button look="key" className="needs-scripts" onClick={() => window.print()}>
      {icon} {label}
    </Button>
  );
}
