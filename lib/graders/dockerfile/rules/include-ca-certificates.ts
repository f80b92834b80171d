import { isInstall } from "../apt";
import { factsOf, factsOfImage } from "../base-image";
import { isCallOf, plainArguments } from "../command-pattern";
import { type DockerRule, opinion, quote } from "../docker-rule";
import type { Dockerfile, Stage } from "../file";
import { isWithin } from "../paths";
import { mayHold, type PlacedFile, placedFiles } from "../placed-files";
import { callsOf } from "../run-commands";
import { imageVariable } from "../scope";
import { literal } from "../shell-tree";
import { finalStage, stageSpan } from "../stages";
import { chainSteps } from "../steps";

/** Where Go looks. Source: https://go.dev/src/crypto/x509/root_linux.go */
const bundles =
  "/etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/ca-bundle.pem /etc/pki/tls/cacert.pem /etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem /etc/ssl/cert.pem".split(
    " ",
  );
const directories = ["/etc/ssl/certs", "/etc/pki/tls/certs"];

/** The final image has a bundle of certificate authorities where programs look for one. */
export const includeCaCertificates: DockerRule = {
  id: "dockerfile/include-ca-certificates",
  ...opinion,
  needs: ["shell"],
  *check(file) {
    const stage = finalStage(file);
    const { certificates } = factsOf(file, stage);
    if (certificates !== false || installs(file, stage)) return;
    const placed = placedFiles(file, stage);
    const wanted = [...bundles];
    for (const name of ["SSL_CERT_FILE", "SSL_CERT_DIR"]) {
      const value = imageVariable(file, stage, name)?.value;
      if (value === null) return;
      if (value) wanted.push(...value.split(":"));
    }
    const fits = placed.filter(
      (one) =>
        wanted.some((path) => mayHold([one], path) || one.path === path) ||
        (one.path !== null && one.kind !== "directory" && directories.some((directory) => isWithin(one.path as string, directory))),
    );
    if (fits.some((one) => hasBundle(file, one))) return;
    const wrong =
      fits[0] ??
      placed.find((one) => one.origin?.path && /(ca-certificates\.crt|ca-bundle\.(crt|pem)|cert\.pem|\/certs?)$/.test(one.origin.path));
    const base = quote(stage.image ?? "");
    if (!wrong) yield { span: stageSpan(file, stage), data: { case: "none", base, path: "" } };
    else yield { span: wrong.span, data: { case: fits.length > 0 ? "empty" : "place", base, path: wrong.path ?? "" } };
  },
};

/** False when the file is copied from an image that has no bundle either. */
function hasBundle(file: Dockerfile, { origin }: PlacedFile): boolean {
  if (!origin || origin.from === undefined) return true;
  if (typeof origin.from === "string") return factsOfImage(file, origin.from).certificates !== false;
  if (factsOf(file, origin.from).certificates !== false || installs(file, origin.from)) return true;
  return origin.path !== null && mayHold(placedFiles(file, origin.from), origin.path);
}

function installs(file: Dockerfile, stage: Stage): boolean {
  return chainSteps(file, stage).some((step) =>
    callsOf(step, file.escape).some(
      (call) =>
        (isInstall(call) ||
          ["apk add", "dnf install", "microdnf install", "yum install", "zypper install", "zypper in", "tdnf install"].some((pattern) =>
            isCallOf(call, pattern),
          )) &&
        plainArguments(call).some((word) => /^ca-certificates(-bundle)?([=~<>].*)?$/.test(literal(word) ?? "")),
    ),
  );
}
