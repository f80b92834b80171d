import { ruleCases } from "@/tests/support/own-cases";

const debian = "FROM debian:13\n";

/** apt-get in the stages that an image needs. */
export const apt = ruleCases({
  "join-apt-update": [
    [`${debian}RUN apt-get update && apt-get install -y a`, []],
    [`${debian}RUN apt-get update\nRUN apt-get install -y a`, [2, 3]],
    [`${debian}RUN apt-get install -y a && apt-get update`, [2, 2]],
    [`${debian}RUN apt-get update || true; apt-get install -y a`, []],
    [`${debian}RUN apt-get update && apt-get install -y a\nRUN apt-get install -y ./b.deb`, [3]],
    [`FROM debian:13 AS t\nRUN apt-get update\n${debian}RUN true`, []],
    [`${debian}RUN apt-get update && apt-get install -y a\nRUN apt-get update && apt-get install -y b`, []],
    [`${debian}RUN --mount=type=cache,target=/var/lib/apt apt-get update\nRUN apt-get purge -y a`, [2]],
    [`${debian}RUN echo apt-get update`, []],
  ],
  "skip-recommended-packages": [
    [`${debian}RUN apt-get install -y --no-install-recommends a`, []],
    [`${debian}RUN apt-get install -y a && apt-get install -y b`, [2, 2]],
    [`${debian}RUN apt-get -o APT::Install-Recommends=0 install -y a`, []],
    [`${debian}RUN apt-get -o APT::Install-Recommends=1 install -y a`, [2]],
    [`${debian}RUN apt-get install -y --no-install-suggests a`, [2]],
    [`${debian}RUN echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/n\nRUN apt-get install -y a`, []],
    [`${debian}RUN apt-get install -y a\nRUN echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/n`, [2]],
    [`FROM debian:13 AS b\nRUN apt-get install -y a\n${debian}COPY --from=b /a /a`, []],
    ["FROM debian:13 AS b\nRUN apt-get install -y a\nFROM b", [2]],
    [`${debian}RUN apt-get update \\\n  && apt-get install -y \\\n  a`, [3]],
  ],
});
