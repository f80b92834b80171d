// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { mixedDemandCases } from "@/tests/support/own-cases";

const source = { rule: "dockerfile/remove-in-same-run", with: { keep: ["/usr/local", "p"] } };
const tools = { rule: "dockerfile/install-only", with: { manager: "apt-get", packages: ["lib1"] } };
const lists = { rule: "dockerfile/clean-package-index", with: { manager: "apt-get" } };
const join = { rule: "dockerfile/join-apt-update" };
const url = "https://example.com/p-1.0.tar.gz";
const debian = "FROM debian:13\n";
const get = `RUN apt-get update && apt-get install -y gcc lib-dev`;

/** What must not stay in a layer. */
export const leftovers = mixedDemandCases([
  [
    "archive and tree removed",
    source,
    `${debian}RUN curl -fsSLO ${url} && tar -xzf p-1.0.tar.gz && make -C p-1.0 install && rm -rf p-1.0 p-1.0.tar.gz`,
    [],
  ],
  ["by one pattern", source, `${debian}RUN cd /usr/src && curl -fsSLO ${url} && tar xzf p-1.0.tar.gz && rm -rf /usr/src/p-1.0*`, []],
  ["a tree with the name of what is kept", source, `${debian}RUN mkdir p && curl -fsSL ${url} | tar -xz -C p --strip-components=1`, [2]],
  ["archive left", source, `${debian}RUN curl -fsSLO ${url} && tar -xzf p-1.0.tar.gz && rm -rf p-1.0`, [2]],
  ["tree left", source, `${debian}RUN curl -fsSLO ${url} && tar -xzf p-1.0.tar.gz && rm p-1.0.tar.gz`, [2]],
  ["removed in a later RUN", source, `${debian}RUN curl -fsSLo /t.tgz ${url}\nRUN rm /t.tgz`, [2]],
  ["no archive on disk", source, `${debian}RUN mkdir /s && curl -fsSL ${url} | tar -xz -C /s --strip-components=1 && rm -r /s`, []],
  ["no archive, tree left", source, `${debian}RUN mkdir /s && curl -fsSL ${url} | tar -xz -C /s --strip-components=1`, [2]],
  ["in a temporary directory", source, `${debian}RUN d=$(mktemp -d) && curl -fsSL ${url} | tar -xz -C "$d" && rm -rf "$d"`, []],
  ["a tree without -r", source, `${debian}RUN git clone https://example.com/p.git /s && rm -f /s`, [2]],
  ["all below by find", source, `${debian}RUN git clone https://example.com/p.git /s && find /s -delete`, []],
  ["a part by find", source, `${debian}RUN git clone https://example.com/p.git /s && find /s -name '*.o' -delete`, [2]],
  ["removed only when it failed", source, `${debian}RUN curl -fsSLo /t.tgz ${url} || rm /t.tgz`, [2]],
  ["into a cache mount", source, `${debian}RUN --mount=type=cache,target=/s curl -fsSLo /s/t.tgz ${url}`, []],
  ["into a tmpfs", source, `${debian}RUN --mount=type=tmpfs,target=/s cd /s && curl -fsSL ${url} | tar -xz`, []],
  ["a clone with options", source, `${debian}RUN git clone --depth 1 --branch v1.0 https://example.com/p.git /s && rm -rf /s`, []],
  ["a clone that stays", source, `${debian}RUN git clone --depth 1 --branch v1.0 https://example.com/p.git /s && rm -rf /t`, [2]],
  ["fetched by ADD", source, `${debian}ADD ${url} /s/\nRUN rm -r /s`, [2]],
  [
    "fetched by ADD in another stage",
    source,
    `FROM gcc:15 AS b\nADD ${url} /s/\nRUN make -C /s install\n${debian}COPY --from=b /usr/local/bin/p /usr/local/bin/`,
    [],
  ],
  [
    "the program out of its tree",
    source,
    `FROM gcc:15 AS b\nRUN git clone https://example.com/p.git /s && make -C /s\n${debian}COPY --from=b /s/p /p`,
    [],
  ],
  [
    "the tree out of another stage",
    source,
    `FROM gcc:15 AS b\nRUN git clone https://example.com/p.git /s && make -C /s\n${debian}COPY --from=b /s /s`,
    [4],
  ],
  [
    "below the final stage",
    source,
    `${debian.replace("13", "13 AS a")}RUN git clone https://example.com/p.git /s\nFROM a\nRUN rm -rf /s`,
    [2],
  ],
  ["what is kept by design", source, `${debian}RUN curl -fsSLo /usr/local/bin/x https://example.com/x`, []],
  ["marked and removed", tools, `${debian}${get} lib1 && apt-mark auto gcc lib-dev && apt-get autoremove -y`, []],
  [
    "all marked, one kept by name",
    tools,
    `${debian}RUN m="$(apt-mark showmanual)" && apt-get update && apt-get install -y gcc lib-dev && apt-mark auto '.*' && apt-mark manual $m lib1 && apt-get purge -y --auto-remove`,
    [],
  ],
  [
    "all marked, what is needed forgotten",
    tools,
    `${debian}RUN m="$(apt-mark showmanual)" && apt-get update && apt-get install -y gcc lib-dev && apt-mark auto '.*' && apt-mark manual $m && apt-get purge -y --auto-remove`,
    [2],
  ],
  [
    "what ldd finds is kept",
    tools,
    `${debian}${get} && apt-mark auto '.*' && ldd /usr/local/bin/p | awk '{print $3}' | xargs dpkg-query --search | cut -d: -f1 | xargs apt-mark manual && apt-get purge -y --auto-remove`,
    [],
  ],
  [
    "what ldd finds, by a variable",
    tools,
    `${debian}${get} && apt-mark auto '.*' && d="$(ldd /p)" && apt-mark manual $d && apt-get purge -y --auto-remove`,
    [],
  ],
  ["marked and not removed", tools, `${debian}${get} lib1 && apt-mark auto gcc lib-dev`, [2, 2]],
  ["purged without the automatic ones", tools, `${debian}${get} lib1 && apt-mark auto gcc lib-dev && apt-get purge -y lib-dev`, [2]],
  ["marked again as manual", tools, `${debian}${get} lib1 && apt-mark auto '.*' && apt-mark manual gcc lib1 && apt-get autoremove -y`, [2]],
  [
    "saved below the install",
    tools,
    `${debian}RUN apt-get update && apt-get install -y lib1 && m="$(apt-mark showmanual)" && apt-get install -y gcc && apt-mark auto '.*' && apt-mark manual $m && apt-get purge -y --auto-remove`,
    [],
  ],
  ["lists by dist-clean", lists, `${debian}${get} && apt-get dist-clean`, []],
  ["lists by clean", lists, `${debian}${get} && apt-get clean`, [2]],
  ["an install that updates leaves lists", lists, `${debian}RUN apt-get install --update -y gcc`, [2]],
  ["an install that updates", join, `${debian}RUN apt-get install --update -y gcc && apt-get dist-clean`, []],
  ["an install without an update", join, `${debian}RUN apt-get install -y gcc && apt-get dist-clean`, [2]],
  ["marked in a later RUN", tools, `${debian}${get} lib1\nRUN apt-mark auto gcc lib-dev && apt-get autoremove -y`, [2, 2]],
]);
