import { demandCases, type OwnCase } from "@/tests/support/own-cases";

const image = "FROM golang:1.26 AS b\nRUN CGO_ENABLED=0 go build -o /p ./cmd/p\nFROM busybox:1.37\nCOPY --from=b /p /p\n";

type Told = { readonly [demand in "rename" | "check" | "end"]?: readonly number[] };

const scripts: readonly (readonly [what: string, script: string, lost: Told])[] = [
  ["joined", "cp /p /host/bin/.p && mv /host/bin/.p /host/bin/p", {}],
  ["under errexit", "set -e\ncp /p /host/bin/.p\nmv /host/bin/.p /host/bin/p", {}],
  ["errexit by its long name", "set -o errexit\ncp /p /host/bin/.p\nmv /host/bin/.p /host/bin/p", {}],
  ["into the directory", "cp /p /host/bin/.x/ && mv /host/bin/.x/p /host/bin/", {}],
  ["by -t", "cp /p /host/bin/new.p && mv -T /host/bin/new.p /host/bin/p", {}],
  ["from variables", "d=/host/bin n=p\ncp /$n $d/.$n && mv $d/.$n $d/$n", {}],
  ["the first alone is checked", "cp /p /host/bin/.p && sync\nmv /host/bin/.p /host/bin/p", { check: [10] }],
  ["not checked", "cp /p /host/bin/.p\nmv /host/bin/.p /host/bin/p", { check: [10] }],
  ["errexit taken too late", "cp /p /host/bin/.p; set -e; mv /host/bin/.p /host/bin/p", { check: [9] }],
  ["errexit does not look into a list", "set -e\ncp /p /host/bin/.p && sync\nmv /host/bin/.p /host/bin/p", { check: [11] }],
  ["a list to the end, under errexit", "set -e\ncp /p /host/bin/.p && sync && mv /host/bin/.p /host/bin/p", {}],
  ["errexit and a check", "set -e\ncp /p /host/bin/.p || exit 3\nmv /host/bin/.p /host/bin/p", {}],
  ["copied to the name", "cp /p /host/bin/p", { rename: [9], check: [9] }],
  ["linked to the name", "ln -f /p /host/bin/p", { rename: [9], check: [9] }],
  ["by tee", "tee /host/bin/p < /p", { rename: [9], check: [9] }],
  ["from another file system", "cp /p /tmp/p && mv /tmp/p /host/bin/p", { rename: [9] }],
  ["another file", "cp /bin/busybox /host/bin/.p && mv /host/bin/.p /host/bin/p", { rename: [9] }],
  ["another name", "cp /p /host/bin/.p && mv /host/bin/.p /host/bin/q", { rename: [9], check: [9] }],
  ["and then it waits", "cp /p /host/bin/.p && mv /host/bin/.p /host/bin/p; sleep 3600", { end: [9] }],
  ["and then it follows", "cp /p /host/bin/.p && mv /host/bin/.p /host/bin/p; tail -F /var/log/x", { end: [9] }],
  ["a moment is no wait", "sleep 1; cp /p /host/bin/.p && mv /host/bin/.p /host/bin/p", {}],
];

/** A program that a script of the image brings to the host. */
export const hostInstall: readonly OwnCase[] = (["rename", "check", "end"] as const).flatMap((demand) =>
  demandCases(
    { rule: "dockerfile/install-by-rename", with: { path: "/host/bin/p", source: "cmd/p", demand } },
    scripts.map(([what, script, lost]) => [
      `${demand}: ${what}`,
      `${image}COPY --chmod=755 <<'EOF' /s.sh\n#!/bin/sh\n${script}\nEOF\nENTRYPOINT ["/s.sh"]`,
      lost[demand] ?? [],
    ]),
  ),
);
