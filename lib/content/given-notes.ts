import type { Given } from "@/lib/graders/grader";
import type { Locale } from "./question";

const sentences = {
  en: {
    secret: (id: string) => `The build is started with the secret ${id}.`,
    arg: (name: string) => `The build is started with a value for the argument ${name}.`,
    object: (name: string) => `In the cluster: ${name}.`,
    shell: (image: string) => `${image} has no shell.`,
    user: (image: string, user: string) => `${image} runs as user ${user}.`,
    env: (image: string, names: string) => `${image} sets ${names}.`,
  },
  zh: {
    secret: (id: string) => `构建启动时带有机密 ${id}。`,
    arg: (name: string) => `构建启动时给参数 ${name} 传了值。`,
    object: (name: string) => `集群里已有 ${name}。`,
    shell: (image: string) => `${image} 里没有 shell。`,
    user: (image: string, user: string) => `${image} 以用户 ${user} 运行。`,
    env: (image: string, names: string) => `${image} 设置了 ${names}。`,
  },
} as const;

/** The surroundings of an exercise beside its files, one plain sentence each. */
export function givenNotes(given: Given, locale: Locale): string[] {
  const say = sentences[locale];
  const images = Object.entries(given.images ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([image, facts]) => [
      ...(facts.shell === false ? [say.shell(image)] : []),
      ...(facts.user === undefined ? [] : [say.user(image, String(facts.user))]),
      ...(facts.env?.length ? [say.env(image, facts.env.join(", "))] : []),
    ]);
  return [
    ...images,
    ...(given.secrets ?? []).map(say.secret),
    ...(given.args ?? []).map(say.arg),
    ...(given.objects ?? []).map(say.object),
  ];
}
