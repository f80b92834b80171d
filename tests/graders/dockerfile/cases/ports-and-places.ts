// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { demandCases } from "@/tests/support/own-cases";

const given = { files: ["site/index.html", "site/js/a.js", "app.conf"] };
const places = {
  rule: "dockerfile/place-files",
  with: {
    files: [
      { source: "site/index.html", path: "/www/index.html" },
      { source: "site/js/a.js", path: "/www/js/a.js" },
    ],
  },
  given,
};
const named = { rule: "dockerfile/place-files", with: { files: [{ source: "app.conf", path: "app" }] }, given };
const module_ = {
  rule: "dockerfile/place-files",
  with: { files: [{ source: "site/index.html", path: "/app/site/index.html" }], option: "-m", search: "PYTHONPATH" },
  given,
};
const conf = { fileOption: "-c", files: [{ source: "app.conf", path: "/etc/app.conf" }] };
const ports = { rule: "dockerfile/expose-ports", with: { ports: ["8080", "53/udp"] }, given };
const foreground = { rule: "dockerfile/stay-in-foreground", with: { program: "nginx", option: "daemon off" }, given };

/** Ports, places of files, and what stays in the foreground. */
export const portsAndPlaces = [
  ...demandCases(places, [
    ["the directory", "FROM debian:13\nCOPY site /www", []],
    ["relative to the directory", "FROM debian:13\nWORKDIR /www\nCOPY ./site/ .", []],
    ["one by one", "FROM debian:13\nCOPY site/index.html /www/\nCOPY site/js /www/js/", []],
    ["a star empties directories", "FROM debian:13\nCOPY site/* /www/", [2]],
    ["a star for each level", "FROM debian:13\nCOPY site/* /www/\nCOPY site/js/* /www/js/", []],
    ["one directory too deep", "FROM debian:13\nCOPY site /www/site", [1, 1]],
    ["the whole context", "FROM debian:13\nCOPY . /www", [2, 2]],
    ["moved by a RUN", "FROM debian:13\nCOPY . /src\nRUN cp -r /src/site /www", []],
    ["by way of a stage", "FROM debian:13 AS a\nCOPY site /a\nFROM debian:13\nCOPY --from=a /a /www", []],
    ["another file over it", "FROM debian:13\nCOPY site /www\nCOPY app.conf /www/index.html", [3]],
    ["made by a program that is not read", "FROM node:24\nCOPY . .\nRUN npm run build\nRUN make install", []],
    ["from a bind mount", "FROM debian:13\nRUN --mount=type=bind,source=site,target=/m cp -r /m /www", []],
    ["a server that makes nothing", "FROM nginx:1.30\nCOPY . /www\nRUN nginx -t", [2, 2]],
    ["two by one command", "FROM debian:13\nCOPY . /src\nRUN mkdir /www && cd /src/site && cp -r index.html js /www/", []],
    ["nothing", "FROM debian:13", [1, 1]],
    ["for root alone", "FROM debian:13\nCOPY --chmod=600 site/index.html /www/\nCOPY site/js /www/js\nUSER 7", [2]],
    ["for its owner alone", "FROM debian:13\nCOPY --chmod=700 --chown=7 site /www\nUSER 7", []],
    ["for root, who is the user", "FROM debian:13\nCOPY --chmod=600 site/index.html /www/\nCOPY site/js /www/js", []],
    ["taken away by chmod", "FROM debian:13\nCOPY site /www\nRUN chmod -R o-r /www\nUSER 7", []],
    ["taken away from all others", "FROM debian:13\nCOPY site /www\nRUN chmod -R go-r /www\nUSER 7", [3, 3]],
    ["two files to a name", "FROM debian:13\nCOPY site/js /www/js\nCOPY site/index.html app.conf /www", []],
    ["two files to a name that is none yet", "FROM debian:13\nCOPY site/index.html app.conf /www\nCOPY site/js /www/js", [2]],
    ["two files to a directory of WORKDIR", "FROM debian:13\nWORKDIR /www\nCOPY site/index.html app.conf /www\nCOPY site/js js", []],
    ["two files to a home", "FROM debian:13\nRUN useradd -m -d /www w\nCOPY site/index.html app.conf /www\nCOPY site/js /www/js", []],
    ["two files into an image of its own", "FROM a.example/b:1\nCOPY site/index.html app.conf /www\nCOPY site/js /www/js", []],
    ["a pattern and a name", "FROM debian:13\nCOPY site/*.html /www\nCOPY site/js /www/js", [2]],
    ["a pattern and a directory", "FROM debian:13\nCOPY site/*.html /www/\nCOPY site/js/*.js /www/js/", []],
    ["a pattern into the directory above", "FROM debian:13\nCOPY site/*.html /www/\nCOPY site/js/*.js /www/", [1]],
    ["patterns with their directories", "FROM debian:13\nCOPY --parents site/./*.html site/./js/*.js /www/", []],
  ]),
  ...demandCases(named, [
    ["in PATH", "FROM debian:13\nCOPY app.conf /usr/bin/app", []],
    ["in a directory that ENV adds to PATH", "FROM debian:13\nENV PATH=$PATH:/opt\nCOPY app.conf /opt/app", []],
    ["under its own name", "FROM debian:13\nCOPY app.conf /usr/bin/", [1]],
  ]),
  ...demandCases(module_, [
    ["where the start is", 'FROM debian:13\nWORKDIR /app\nCOPY site site\nCMD ["python", "-m", "site"]', []],
    ["started elsewhere", 'FROM debian:13\nCOPY site /app/site\nCMD ["python", "-m", "site"]', [1]],
    ["elsewhere, by a variable", 'FROM debian:13\nENV PYTHONPATH=/app\nCOPY site /app/site\nCMD ["python", "-m", "site"]', []],
    ["elsewhere, by its path", 'FROM debian:13\nCOPY site /app/site\nCMD ["python", "/app/site"]', []],
    ["all of it at another path", 'FROM debian:13\nWORKDIR /srv\nCOPY site site\nCMD ["python", "-m", "site"]', [1]],
  ]),
  ...demandCases(
    { rule: "dockerfile/place-files", with: { files: [{ source: "site/index.html", path: "site/index.html" }], option: "--chdir" }, given },
    [
      ["relative to the directory", 'FROM debian:13\nWORKDIR /app\nCOPY site site\nCMD ["gunicorn", "site:app"]', []],
      ["where an option changes to", 'FROM debian:13\nCOPY site /app/site\nCMD ["gunicorn", "--chdir=/app", "site:app"]', []],
      ["where nothing changes to", 'FROM debian:13\nCOPY site /app/site\nCMD ["gunicorn", "site:app"]', [1]],
    ],
  ),
  ...demandCases({ rule: "dockerfile/place-files", with: { ...conf, without: "path" }, given }, [
    ["at the path that is read without the option", 'FROM debian:13\nCOPY app.conf /etc/app.conf\nCMD ["app"]', []],
    ["elsewhere, without the option", 'FROM debian:13\nCOPY app.conf /app.conf\nCMD ["app"]', [1]],
    ["where the option says", 'FROM debian:13\nCOPY app.conf /app.conf\nCMD ["app", "-c", "/app.conf"]', []],
    ["not where the option says", 'FROM debian:13\nCOPY app.conf /etc/app.conf\nCMD ["app", "-c", "/app.conf"]', [1]],
    ["an option of the shell", `FROM debian:13\nCOPY app.conf /etc/app.conf\nCMD ["sh", "-c", "exec app"]`, []],
    ["by cat", "FROM debian:13\nRUN --mount=type=bind,target=/c cat /c/app.conf > /etc/app.conf", []],
    ["by sed", "FROM debian:13\nCOPY app.conf /tmp/\nRUN sed s/a/b/ /tmp/app.conf > /etc/app.conf", []],
    ["by sed from another file", "FROM debian:13\nCOPY site/index.html /tmp/\nRUN sed s/a/b/ /tmp/index.html > /etc/app.conf", [3]],
    ["written by hand", "FROM debian:13\nRUN cat > /etc/app.conf <<E\nx\nE", [2]],
  ]),
  ...demandCases({ rule: "dockerfile/place-files", with: conf, given }, [
    ["a start without the option is not looked at", 'FROM debian:13\nCOPY app.conf /app.conf\nCMD ["app"]', []],
  ]),
  ...demandCases(ports, [
    ["both in one line", "FROM debian:13\nEXPOSE 8080 53/udp", []],
    ["with the protocol, twice", "FROM debian:13\nEXPOSE 8080/TCP\nEXPOSE 8080-8080 53/udp", []],
    ["by a variable", "FROM debian:13\nENV P=8080\nEXPOSE $P 53/udp", []],
    ["by a build argument that whoever builds gives", "FROM debian:13\nARG P\nEXPOSE $P", []],
    ["of the stage below", "FROM debian:13 AS a\nEXPOSE 8080\nFROM a\nEXPOSE 53/udp", []],
    ["of another stage", "FROM debian:13 AS a\nEXPOSE 8080\nFROM debian:13\nEXPOSE 53/udp", [3]],
    ["the other protocol", "FROM debian:13\nEXPOSE 8080 53", [1, 2]],
    ["one more", "FROM debian:13\nEXPOSE 8080 53/udp 80", [2]],
    ["a range", "FROM debian:13\nEXPOSE 8080-8090 53/udp", [1, 2]],
  ]),
  ...demandCases(foreground, [
    ["the image's own CMD", "FROM nginx:1.30", []],
    ["an image that starts nothing", "FROM debian:13", [1]],
    ["an unknown image", "FROM example.com/web:1", []],
    ["written out", 'FROM nginx:1.30\nCMD ["nginx", "-g", "daemon off;"]', []],
    ["with more in it", 'FROM nginx:1.30\nCMD ["nginx", "-g", "pid /tmp/p;  daemon  off;"]', []],
    ["parted", 'FROM nginx:1.30\nENTRYPOINT ["/usr/sbin/nginx"]\nCMD ["-g", "daemon off;"]', []],
    ["by tini", 'FROM alpine:3.24\nENTRYPOINT ["tini", "--"]\nCMD ["nginx", "-g", "daemon off;"]', []],
    ["by a script", "FROM debian:13\nCOPY <<'EOF' /s.sh\n#!/bin/sh\nexec nginx -g 'daemon off;'\nEOF\nENTRYPOINT [\"/s.sh\"]", []],
    ["without", 'FROM nginx:1.30\nCMD ["nginx"]', [2]],
    ["an entrypoint that forgets the command", 'FROM nginx:1.30\nENTRYPOINT ["/docker-entrypoint.sh"]', [2]],
    ["a service manager", "FROM nginx:1.30\nCMD service nginx start", [2]],
    ["another program", 'FROM nginx:1.30\nCMD ["sh"]', [2]],
  ]),
];
