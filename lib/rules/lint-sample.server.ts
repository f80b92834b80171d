import { loadHighlight } from "@/lib/content/highlight";
import { loadGrader } from "@/lib/graders/language-table";
import { readRoomMessages } from "@/lib/graders/words.server";
import type { Locale } from "@/lib/i18n/locale";
import { log } from "@/lib/observability/log.server";
import type { LintedSample } from "./linted-sample";
import { markLines } from "./mark-lines";
import { sampleFindings } from "./sample-findings";

/** What a first visitor may change: it builds nowhere near as well as it looks. */
const sampleText = `FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN go build -o /server .

FROM scratch
ENV API_TOKEN=abc123
COPY --from=build /server /server
CMD /server --port 8080`;

const kept = new Map<string, Promise<LintedSample>>();

/** The sample Dockerfile with its findings in `locale`; null where there is no grader of Dockerfiles. Linted once for each version of the grader. */
export async function lintSample(locale: Locale): Promise<LintedSample | null> {
  const grader = await loadGrader("dockerfile", ({ language, reason }) =>
    log("warn", "grader.skipped", "a grader is left out", { language, reason }),
  );
  if (!grader) return null;
  const key = `${grader.manifest.version} ${locale}`;
  let sample = kept.get(key);
  if (!sample) {
    sample = (async () => {
      const checker = await grader.open({
        bytes: async (name) => {
          throw new Error(`the sample asked for ${name}`);
        },
        progress() {},
      });
      const { findings } = await checker.check({ text: sampleText, options: {}, given: {}, rubric: [] });
      checker.close();
      const highlight = await loadHighlight();
      return {
        text: sampleText,
        lines: markLines(sampleText, highlight(sampleText, "dockerfile"), findings),
        found: findings,
        findings: sampleFindings(sampleText, findings, readRoomMessages("dockerfile", locale), locale),
      };
    })();
    kept.set(key, sample);
    // A failure is told to this request and must not be kept for the next.
    sample.catch(() => kept.delete(key));
  }
  return sample;
}
