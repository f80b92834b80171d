import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

const packages = { rule: "dockerfile/bring-python-packages", with: { program: "gunicorn" } };
const cache = { rule: "dockerfile/clean-package-index", with: { manager: "pip" } };
const manifest = {
  rule: "dockerfile/copy-manifest-before-source",
  with: { manifests: ["requirements.txt"], install: ["pip install", "python pip install"] },
};
const build = "FROM python:3.14 AS b\n";
const venv = `${build}RUN python -m venv /venv\nRUN /venv/bin/pip install -r requirements.txt\n`;
const slim = "FROM python:3.14-slim\n";
const both = `${slim}COPY --from=b /venv /venv\n`;

const cases: [what: string, line: typeof packages | typeof cache | typeof manifest, text: string, verdict: "met" | "lost"][] = [
  ["script by path", packages, `${venv}${both}CMD ["/venv/bin/gunicorn", "a"]`, "met"],
  ["script by PATH", packages, `${venv}${both}ENV PATH="/venv/bin:$PATH"\nCMD ["gunicorn", "a"]`, "met"],
  ["script, nothing in PATH", packages, `${venv}${both}CMD ["gunicorn", "a"]`, "lost"],
  ["module of the system's Python", packages, `${venv}${both}CMD ["python", "-m", "gunicorn", "a"]`, "lost"],
  ["module of the environment's Python", packages, `${venv}${both}CMD ["/venv/bin/python3", "-m", "gunicorn", "a"]`, "met"],
  ["PATH the wrong way round", packages, `${venv}${both}ENV PATH=$PATH:/venv/bin\nCMD ["python", "-m", "gunicorn", "a"]`, "lost"],
  ["moved, script", packages, `${venv}${slim}COPY --from=b /venv /app\nCMD ["/app/bin/gunicorn", "a"]`, "lost"],
  ["moved, module", packages, `${venv}${slim}COPY --from=b /venv /app\nCMD ["/app/bin/python", "-m", "gunicorn", "a"]`, "met"],
  ["content copied one level up", packages, `${venv}${slim}COPY --from=b /venv /\nCMD ["/venv/bin/gunicorn", "a"]`, "lost"],
  [
    "by way of a third stage",
    packages,
    `${venv}FROM b AS c\nRUN true\n${slim}COPY --from=c /venv /venv\nCMD ["/venv/bin/gunicorn"]`,
    "met",
  ],
  [
    "activated for the install",
    packages,
    `${build}RUN python -m venv /venv && . /venv/bin/activate && pip install -r r.txt\n${both}CMD ["/venv/bin/gunicorn"]`,
    "met",
  ],
  [
    "activation that ends with its RUN",
    packages,
    `${build}RUN python -m venv /venv && . /venv/bin/activate\nRUN pip install -r r.txt\n${both}CMD ["/venv/bin/gunicorn"]`,
    "lost",
  ],
  ["activated at the start", packages, `${venv}${both}CMD . /venv/bin/activate && exec gunicorn a`, "met"],
  ["through sh -c", packages, `${venv}${both}ENV PATH=/venv/bin:$PATH\nCMD ["sh", "-c", "exec gunicorn a"]`, "met"],
  ["behind tini", packages, `${venv}${both}ENTRYPOINT ["tini", "--"]\nCMD ["/venv/bin/gunicorn", "a"]`, "met"],
  ["another program", packages, `${venv}${both}ENV PATH=/venv/bin:$PATH\nCMD ["flask", "run"]`, "lost"],
  ["no start at all", packages, `${venv}${both}`, "lost"],
  ["a script of the image starts it", packages, `${venv}${both}COPY start.sh /\nCMD ["/start.sh"]`, "met"],
  [
    "another version",
    packages,
    `FROM python:3.13 AS b\nRUN python -m venv /venv && /venv/bin/pip install -r r.txt\n${both}CMD ["/venv/bin/gunicorn"]`,
    "lost",
  ],
  [
    "another C library",
    packages,
    `FROM python:3.14-alpine AS b\nRUN python -m venv /venv && /venv/bin/pip install -r r.txt\n${both}CMD ["/venv/bin/gunicorn"]`,
    "lost",
  ],
  [
    "prefix onto the system",
    packages,
    `${build}RUN pip install --prefix=/i -r r.txt\n${slim}COPY --from=b /i /usr/local\nCMD ["gunicorn"]`,
    "met",
  ],
  [
    "prefix left where it was",
    packages,
    `${build}RUN pip install --prefix=/i -r r.txt\n${slim}COPY --from=b /i /i\nCMD ["/i/bin/gunicorn"]`,
    "lost",
  ],
  [
    "site-packages without scripts",
    packages,
    `${build}RUN pip install -r r.txt\n${slim}COPY --from=b /usr/local/lib/python3.14/site-packages /usr/local/lib/python3.14/site-packages\nCMD ["gunicorn"]`,
    "lost",
  ],
  [
    "site-packages, as a module",
    packages,
    `${build}RUN pip install -r r.txt\n${slim}COPY --from=b /usr/local/lib/python3.14/site-packages /usr/local/lib/python3.14/site-packages\nCMD ["python", "-m", "gunicorn"]`,
    "met",
  ],
  [
    "target with PYTHONPATH",
    packages,
    `${build}RUN pip install -t /d -r r.txt\n${slim}COPY --from=b /d /d\nENV PYTHONPATH=/d\nCMD ["python", "-m", "gunicorn"]`,
    "met",
  ],
  [
    "target, nobody looks there",
    packages,
    `${build}RUN pip install -t /d -r r.txt\n${slim}COPY --from=b /d /d\nCMD ["python", "-m", "gunicorn"]`,
    "lost",
  ],
  [
    "user's packages in root's home, another user",
    packages,
    `${build}RUN pip install --user -r r.txt\n${slim}COPY --from=b /root/.local /root/.local\nENV PATH=/root/.local/bin:$PATH\nUSER 1000\nCMD ["gunicorn"]`,
    "lost",
  ],
  [
    "user's packages in the user's home",
    packages,
    `${build}RUN pip install --user -r r.txt\n${slim}RUN useradd -m app\nUSER app\nCOPY --from=b /root/.local /home/app/.local\nENV PATH=/home/app/.local/bin:$PATH\nCMD ["gunicorn"]`,
    "met",
  ],
  [
    "wheels that are used",
    packages,
    `${build}RUN pip wheel -r r.txt -w /w\n${slim}COPY --from=b /w /w\nRUN pip install --no-index -f /w -r r.txt\nCMD ["gunicorn"]`,
    "met",
  ],
  [
    "wheels that are not used",
    packages,
    `${build}RUN pip wheel -r r.txt -w /w\n${slim}COPY --from=b /w /w\nRUN pip install -r r.txt\nCMD ["gunicorn"]`,
    "lost",
  ],
  ["one stage", packages, `${slim}RUN pip install -r r.txt\nCMD ["gunicorn"]`, "met"],
  ["nothing copied", packages, `${venv}${slim}CMD ["gunicorn"]`, "lost"],
  [
    "uv with its variable",
    packages,
    `${build}ENV VIRTUAL_ENV=/venv\nRUN pip install uv && uv venv /venv && uv pip install -r r.txt\n${both}CMD ["/venv/bin/gunicorn"]`,
    "met",
  ],
  [
    "uv without it",
    packages,
    `${build}RUN pip install uv && uv venv /venv && uv pip install -r r.txt\n${both}CMD ["/venv/bin/gunicorn"]`,
    "lost",
  ],
  ["a download is kept", cache, `${slim}RUN pip install flask`, "lost"],
  ["wheels by path", cache, `${slim}RUN pip install /w/*.whl`, "met"],
  ["wheels and no index", cache, `${slim}RUN pip install --no-index -f /w flask`, "met"],
  ["a wheel and a name", cache, `${slim}RUN pip install /w/a.whl flask`, "lost"],
  [
    "a tool before the manifest",
    manifest,
    `${build}RUN pip install -U pip\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .`,
    "met",
  ],
  ["a tool before, all too early", manifest, `${build}RUN pip install -U pip\nCOPY . .\nRUN pip install -r requirements.txt`, "lost"],
  [
    "the manifest out of the stage of the wheels",
    manifest,
    `${build}COPY requirements.txt /w/\nRUN pip wheel -r /w/requirements.txt\n${slim}COPY --from=b /w /w\nRUN pip install -f /w -r /w/requirements.txt\nCOPY . .`,
    "met",
  ],
  [
    "out of a stage that saw everything",
    manifest,
    `${build}COPY . /w/\n${slim}COPY --from=b /w/requirements.txt /w/\nRUN pip install -r /w/requirements.txt`,
    "lost",
  ],
  ["an install that names no manifest", manifest, `${build}COPY . .\nRUN pip install .`, "lost"],
];

test.each(cases)("%s", (_, { rule, with: using }, text, verdict) => {
  const given = { files: ["requirements.txt", "tally/__init__.py"] };
  const input: Input = { text, options: {}, given, rubric: [{ id: "line", rule, with: using, points: 1 }] };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  expect(checked.failed).toEqual([]);
  expect(checked.lines[0]?.state).toBe(verdict);
});
