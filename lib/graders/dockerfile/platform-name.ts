const systems = "aix android darwin dragonfly freebsd hurd illumos ios js linux macos nacl netbsd openbsd plan9 solaris windows zos".split(
  " ",
);
const architectures =
  "386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm i386 x86_64 x86-64 aarch64 armhf armel";
const known: ReadonlySet<string> = new Set([...systems, ...architectures.split(" ")]);

/** True for a text that Docker reads as a platform: `linux/arm64/v8`, any two or three words so, or one that it knows. Source: https://pkg.go.dev/github.com/containerd/platforms#Parse */
export function isPlatform(text: string): boolean {
  const match = /^([\w-]+)(\([\w.-]*\))?(\/[\w.-]+){0,2}$/.exec(text);
  if (!match) return false;
  const [, system = "", version, rest] = match;
  const name = system.toLowerCase();
  return rest !== undefined || (version === undefined ? known.has(name) : systems.includes(name));
}
