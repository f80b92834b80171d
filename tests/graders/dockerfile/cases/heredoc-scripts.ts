// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { demandCases } from "@/tests/support/own-cases";

const given = { files: ["now"], contents: { now: "#!/bin/sh\ndate $1\n" } };
const from = "FROM debian:13\n";
const written = `${from}RUN echo a > /f`;

/** Here-documents, and the files that they write. */
export const heredocScripts = [
  ...demandCases({ rule: "dockerfile/write-heredoc", with: { commands: ["apt-get install"] }, given }, [
    ["the script itself", `${from}RUN <<E\napt-get install -y a\nE`, []],
    ["read by a shell that is named", `${from}RUN bash -e <<E\napt-get install -y a\nE`, []],
    ["in a group", `${from}RUN <<E\n{ apt-get -y install a; }\nE`, []],
    ["continued lines", `${from}RUN apt-get update && \\\n  apt-get install -y a`, [3]],
    ["in front of a here-document", `${from}RUN apt-get install -y a && cat > /f <<E\ntext\nE`, [2]],
    ["one inside, one outside", `${from}RUN <<E\napt-get install -y a\nE\nRUN apt-get install -y b`, [5]],
    ["a stage that nothing uses", `${from}RUN apt-get install -y a\n${from}RUN <<E\napt-get install -y a\nE`, []],
    ["not at all", `${from}RUN <<E\ntrue\nE`, [1]],
  ]),

  ...demandCases({ rule: "dockerfile/write-file", with: { path: "/bin/now", begins: "#!/bin/", holds: ["date $1"] }, given }, [
    ["quoted, by COPY", `${from}COPY <<'E' /bin/now\n#!/bin/sh\ndate $1\nE`, []],
    ["unquoted, by COPY", `${from}COPY <<E /bin/now\n#!/bin/sh\ndate $1\nE`, [2]],
    ["escaped, by COPY", `${from}COPY <<E /bin/now\n#!/bin/sh\ndate \\$1\nE`, []],
    ["quoted, by cat", `${from}RUN cat <<'E' > /bin/now\n#!/bin/sh\ndate $1\nE`, []],
    ["unquoted, by cat", `${from}RUN cat <<E > /bin/now\n#!/bin/sh\ndate $1\nE`, [2]],
    ["inside of a here-document", `${from}RUN <<E\ncat > /bin/now <<'F'\n#!/bin/sh\ndate $1\nF\nE`, []],
    ["without the tabs in front", `${from}RUN <<E\ncat > /bin/now <<-'F'\n\t#!/bin/sh\n\tdate $1\n\tF\nE`, []],
    ["with the tabs in front", `${from}RUN <<E\ncat > /bin/now <<'F'\n\t#!/bin/sh\n\tdate $1\nF\nE`, [3]],
    ["of the build context, as given", `${from}COPY now /bin/`, []],
    ["of the build context, not known", `${from}COPY other /bin/now`, [2]],
    ["printed", `${from}RUN printf '%s\\n' '#!/bin/sh' 'date $1' > /bin/now`, []],
    ["made in another stage", `${from}COPY <<'E' /x\n#!/bin/sh\ndate $1\nE\n${from}COPY --from=0 /x /bin/now`, []],
    ["written twice, the last time wrong", `${from}COPY now /bin/\nRUN echo nothing > /bin/now`, [3]],
    ["elsewhere", `${from}COPY now /sbin/now`, [1]],
  ]),

  ...demandCases({ rule: "dockerfile/write-file", with: { path: "/f", holds: ["/b/$DB-$(date +%F).dump"] }, given }, [
    ["braces and a long date", "FROM debian:13\nCOPY <<'E' /f\npg_dump -f \"/b/${DB}-$(date +%Y-%m-%d).dump\"\nE", []],
    ["in single quotes", "FROM debian:13\nCOPY <<'E' /f\npg_dump --file='/b/$DB-$(date +%F).dump'\nE", [2]],
    ["in a script in single quotes", "FROM debian:13\nCOPY <<'E' /f\nsh -c 'pg_dump -f \"/b/$DB-$(date +%F).dump\"'\nE", []],
  ]),
  ...demandCases({ rule: "dockerfile/write-file", with: { path: "/f", holds: ["$(date)"] }, given }, [
    ["a substitution that the shell has run", `${from}RUN cat > /f <<E\nat $(date)\nE`, [2]],
    ["one within another", `${from}RUN cat > /f <<E\nat $(echo $(date))\nE`, [2]],
    ["one that Docker does not know", `${from}COPY <<E /f\nat $(date)\nE`, []],
    ["escaped", `${from}RUN cat > /f <<E\nat \\$(date)\nE`, []],
  ]),

  ...demandCases({ rule: "dockerfile/make-executable", with: { paths: ["/f"] }, given }, [
    ["a redirection gives no right", written, [2]],
    ["chmod in the same RUN", `${written} && chmod 755 /f`, []],
    ["chmod +x on 644", `${written} && chmod +x /f\nUSER 1`, []],
    ["written by tee", `${from}RUN echo a | tee /f`, [2]],
    ["appended to a program", `${from}COPY --chmod=755 now /f\nRUN echo a >> /f`, []],
    ["installed and then touched", `${from}RUN install -m 755 /bin/true /f && touch /f`, []],
  ]),
];
