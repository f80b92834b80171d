import { mixedDemandCases } from "@/tests/support/own-cases";

const given = { files: ["requirements.txt", "tally/__init__.py"] };

const packages = { rule: "dockerfile/bring-python-packages", with: { program: "gunicorn" }, given };
const cache = { rule: "dockerfile/clean-package-index", with: { manager: "pip" }, given };
const manifest = {
  rule: "dockerfile/copy-manifest-before-source",
  with: { manifests: ["requirements.txt"], install: ["pip install", "python pip install"] },
  given,
};
const build = "FROM python:3.14 AS b\n";
const venv = `${build}RUN python -m venv /venv\nRUN /venv/bin/pip install -r requirements.txt\n`;
const slim = "FROM python:3.14-slim\n";
const both = `${slim}COPY --from=b /venv /venv\n`;

/** Python packages, and where a program finds them. */
export const pythonPackages = mixedDemandCases([
  ["script by path", packages, `${venv}${both}CMD ["/venv/bin/gunicorn", "a"]`, []],
  ["script by PATH", packages, `${venv}${both}ENV PATH="/venv/bin:$PATH"\nCMD ["gunicorn", "a"]`, []],
  ["script, nothing in PATH", packages, `${venv}${both}CMD ["gunicorn", "a"]`, [6]],
  ["module of the system's Python", packages, `${venv}${both}CMD ["python", "-m", "gunicorn", "a"]`, [6]],
  ["module of the environment's Python", packages, `${venv}${both}CMD ["/venv/bin/python3", "-m", "gunicorn", "a"]`, []],
  ["PATH the wrong way round", packages, `${venv}${both}ENV PATH=$PATH:/venv/bin\nCMD ["python", "-m", "gunicorn", "a"]`, [7]],
  ["moved, script", packages, `${venv}${slim}COPY --from=b /venv /app\nCMD ["/app/bin/gunicorn", "a"]`, [6]],
  ["moved, module", packages, `${venv}${slim}COPY --from=b /venv /app\nCMD ["/app/bin/python", "-m", "gunicorn", "a"]`, []],
  ["content copied one level up", packages, `${venv}${slim}COPY --from=b /venv /\nCMD ["/venv/bin/gunicorn", "a"]`, [6]],
  ["by way of a third stage", packages, `${venv}FROM b AS c\nRUN true\n${slim}COPY --from=c /venv /venv\nCMD ["/venv/bin/gunicorn"]`, []],
  [
    "activated for the install",
    packages,
    `${build}RUN python -m venv /venv && . /venv/bin/activate && pip install -r r.txt\n${both}CMD ["/venv/bin/gunicorn"]`,
    [],
  ],
  [
    "activation that ends with its RUN",
    packages,
    `${build}RUN python -m venv /venv && . /venv/bin/activate\nRUN pip install -r r.txt\n${both}CMD ["/venv/bin/gunicorn"]`,
    [6],
  ],
  ["activated at the start", packages, `${venv}${both}CMD . /venv/bin/activate && exec gunicorn a`, []],
  ["through sh -c", packages, `${venv}${both}ENV PATH=/venv/bin:$PATH\nCMD ["sh", "-c", "exec gunicorn a"]`, []],
  ["behind tini", packages, `${venv}${both}ENTRYPOINT ["tini", "--"]\nCMD ["/venv/bin/gunicorn", "a"]`, []],
  ["another program", packages, `${venv}${both}ENV PATH=/venv/bin:$PATH\nCMD ["flask", "run"]`, [7]],
  ["no start at all", packages, `${venv}${both}`, [4]],
  ["a script of the image starts it", packages, `${venv}${both}COPY start.sh /\nCMD ["/start.sh"]`, []],
  [
    "another version",
    packages,
    `FROM python:3.13 AS b\nRUN python -m venv /venv && /venv/bin/pip install -r r.txt\n${both}CMD ["/venv/bin/gunicorn"]`,
    [5],
  ],
  [
    "another C library",
    packages,
    `FROM python:3.14-alpine AS b\nRUN python -m venv /venv && /venv/bin/pip install -r r.txt\n${both}CMD ["/venv/bin/gunicorn"]`,
    [5],
  ],
  [
    "prefix onto the system",
    packages,
    `${build}RUN pip install --prefix=/i -r r.txt\n${slim}COPY --from=b /i /usr/local\nCMD ["gunicorn"]`,
    [],
  ],
  [
    "prefix left where it was",
    packages,
    `${build}RUN pip install --prefix=/i -r r.txt\n${slim}COPY --from=b /i /i\nCMD ["/i/bin/gunicorn"]`,
    [5],
  ],
  [
    "site-packages without scripts",
    packages,
    `${build}RUN pip install -r r.txt\n${slim}COPY --from=b /usr/local/lib/python3.14/site-packages /usr/local/lib/python3.14/site-packages\nCMD ["gunicorn"]`,
    [5],
  ],
  [
    "site-packages, as a module",
    packages,
    `${build}RUN pip install -r r.txt\n${slim}COPY --from=b /usr/local/lib/python3.14/site-packages /usr/local/lib/python3.14/site-packages\nCMD ["python", "-m", "gunicorn"]`,
    [],
  ],
  [
    "target with PYTHONPATH",
    packages,
    `${build}RUN pip install -t /d -r r.txt\n${slim}COPY --from=b /d /d\nENV PYTHONPATH=/d\nCMD ["python", "-m", "gunicorn"]`,
    [],
  ],
  [
    "target, nobody looks there",
    packages,
    `${build}RUN pip install -t /d -r r.txt\n${slim}COPY --from=b /d /d\nCMD ["python", "-m", "gunicorn"]`,
    [5],
  ],
  [
    "user's packages in root's home, another user",
    packages,
    `${build}RUN pip install --user -r r.txt\n${slim}COPY --from=b /root/.local /root/.local\nENV PATH=/root/.local/bin:$PATH\nUSER 1000\nCMD ["gunicorn"]`,
    [7],
  ],
  [
    "user's packages in the user's home",
    packages,
    `${build}RUN pip install --user -r r.txt\n${slim}RUN useradd -m app\nUSER app\nCOPY --from=b /root/.local /home/app/.local\nENV PATH=/home/app/.local/bin:$PATH\nCMD ["gunicorn"]`,
    [],
  ],
  [
    "wheels that are used",
    packages,
    `${build}RUN pip wheel -r r.txt -w /w\n${slim}COPY --from=b /w /w\nRUN pip install --no-index -f /w -r r.txt\nCMD ["gunicorn"]`,
    [],
  ],
  [
    "wheels that are not used",
    packages,
    `${build}RUN pip wheel -r r.txt -w /w\n${slim}COPY --from=b /w /w\nRUN pip install -r r.txt\nCMD ["gunicorn"]`,
    [5],
  ],
  ["one stage", packages, `${slim}RUN pip install -r r.txt\nCMD ["gunicorn"]`, []],
  ["nothing copied", packages, `${venv}${slim}CMD ["gunicorn"]`, [5]],
  [
    "uv with its variable",
    packages,
    `${build}ENV VIRTUAL_ENV=/venv\nRUN pip install uv && uv venv /venv && uv pip install -r r.txt\n${both}CMD ["/venv/bin/gunicorn"]`,
    [],
  ],
  [
    "uv without it",
    packages,
    `${build}RUN pip install uv && uv venv /venv && uv pip install -r r.txt\n${both}CMD ["/venv/bin/gunicorn"]`,
    [5],
  ],
  ["a download is kept", cache, `${slim}RUN pip install flask`, [2]],
  ["wheels by path", cache, `${slim}RUN pip install /w/*.whl`, []],
  ["wheels and no index", cache, `${slim}RUN pip install --no-index -f /w flask`, []],
  ["a wheel and a name", cache, `${slim}RUN pip install /w/a.whl flask`, [2]],
  [
    "a tool before the manifest",
    manifest,
    `${build}RUN pip install -U pip\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .`,
    [],
  ],
  ["a tool before, all too early", manifest, `${build}RUN pip install -U pip\nCOPY . .\nRUN pip install -r requirements.txt`, [3]],
  [
    "the manifest out of the stage of the wheels",
    manifest,
    `${build}COPY requirements.txt /w/\nRUN pip wheel -r /w/requirements.txt\n${slim}COPY --from=b /w /w\nRUN pip install -f /w -r /w/requirements.txt\nCOPY . .`,
    [],
  ],
  [
    "out of a stage that saw everything",
    manifest,
    `${build}COPY . /w/\n${slim}COPY --from=b /w/requirements.txt /w/\nRUN pip install -r /w/requirements.txt`,
    [5],
  ],
  ["an install that names no manifest", manifest, `${build}COPY . .\nRUN pip install .`, [2]],
]);
