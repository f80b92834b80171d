// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { linterLines } from "@/tests/support/linter-lines";
import { linterMended } from "@/tests/support/linter-mended";

test.each<[code: string, text: string, mended: string | undefined]>([
  ["DL3027", "FROM a:1⏎RUN apt update && \\⏎    apt -y install b=1", "FROM a:1⏎RUN apt-get update && \\⏎    apt-get -y install b=1"],
  ["DL3027", 'RUN ["apt","update"]', 'RUN ["apt-get","update"]'],
  ["DL3027", "RUN apt update && apt list", undefined],
  ["DL3027", 'RUN "apt" update', undefined],
  ["DL3027", "ONBUILD RUN <<EOF⏎apt update⏎EOF", "ONBUILD RUN <<EOF⏎apt-get update⏎EOF"],
  ["DL3027", "RUN apt update; fi", "RUN apt-get update; fi"],
  ["DL3027", "RUN echo `echo \\`apt update\\``", undefined],
  ["DL3047", "RUN a=$(wget -O- u) && wget -q v && busybox wget w", "RUN a=$(wget -nv -O- u) && wget -q v && busybox wget -nv w"],
  ["DL3047", 'RUN ["wget","u"]', undefined],
  ["DL3047", "RUN wg\\⏎et u", undefined],
  ["DL3046", "RUN useradd -u 100000 a", "RUN useradd --no-log-init -u 100000 a"],
  ["DL3046", 'RUN ["useradd","-u","100000","a"]', undefined],
])("%s of %j mended is %j", (code, text, mended) => {
  expect(linterMended(code, text)).toBe(mended);
  if (mended !== undefined) expect(linterLines(code, mended)).toEqual([]);
});
