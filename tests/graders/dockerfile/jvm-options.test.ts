// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();
const heap = { rule: "dockerfile/size-heap-by-limit", with: { least: 50, most: 80 } };
const log = { rule: "dockerfile/log-collections", with: undefined };
const old = { rule: "dockerfile/avoid-jvm-option", with: { options: ["-Xloggc", "-XX:+PrintGC"] } };
const from = "FROM eclipse-temurin:25-jre\n";
const start = 'CMD ["java", "-jar", "a.jar"]';
const P = "-XX:MaxRAMPercentage";

const cases: [what: string, line: { rule: string; with: unknown }, text: string, verdict: "met" | "lost"][] = [
  ["on the command line", heap, `${from}CMD ["java", "${P}=75", "-jar", "a.jar"]`, "met"],
  ["behind the jar", heap, `${from}CMD ["java", "-jar", "a.jar", "${P}=75"]`, "lost"],
  ["behind the class", heap, `${from}CMD ["java", "-cp", "/a/*", "com.example.Main", "${P}=75"]`, "lost"],
  ["behind a class path", heap, `${from}CMD ["java", "-cp", "/a/*", "${P}=75", "com.example.Main"]`, "met"],
  ["two options as one word", heap, `${from}CMD exec java -Da=b "${P}=75" -jar a.jar`, "met"],
  ["by the variable of the launcher", heap, `${from}ENV JDK_JAVA_OPTIONS="${P}=75"\n${start}`, "met"],
  ["by a variable of a stage below", heap, `${from.replace("\n", " AS a\n")}ENV JAVA_TOOL_OPTIONS=${P}=75\nFROM a\n${start}`, "met"],
  ["by a variable of another stage", heap, `${from.replace("\n", " AS a\n")}ENV JAVA_TOOL_OPTIONS=${P}=75\n${from}${start}`, "lost"],
  ["by a variable that a script reads", heap, `${from}ENV JAVA_OPTS=${P}=75\n${start}`, "lost"],
  ["by that variable in a shell", heap, `${from}ENV JAVA_OPTS="-Da=b ${P}=75"\nCMD exec java $JAVA_OPTS -jar a.jar`, "met"],
  ["whatever the platform says", heap, `${from}CMD exec java $JAVA_OPTS -jar a.jar`, "met"],
  ["a fixed size beside it", heap, `${from}ENV JAVA_TOOL_OPTIONS="${P}=75 -Xmx1g"\n${start}`, "lost"],
  ["by env in front", heap, `${from}CMD ["env", "JAVA_TOOL_OPTIONS=${P}=75", "java", "-jar", "a.jar"]`, "met"],
  ["exported on the way", heap, `${from}CMD export JAVA_TOOL_OPTIONS=${P}=75; exec java -jar a.jar`, "met"],
  ["in front of the command", heap, `${from}CMD JAVA_TOOL_OPTIONS=${P}=75 exec java -jar a.jar`, "met"],
  ["set and exported later", heap, `${from}CMD JAVA_TOOL_OPTIONS=${P}=75; export JAVA_TOOL_OPTIONS; exec java -jar a.jar`, "met"],
  ["set and not exported", heap, `${from}CMD JAVA_TOOL_OPTIONS=${P}=75; exec java -jar a.jar`, "lost"],
  ["below the bounds", heap, `${from}ENV JAVA_TOOL_OPTIONS=${P}=49.9\n${start}`, "lost"],
  ["on a bound", heap, `${from}ENV JAVA_TOOL_OPTIONS=${P}=80.0\n${start}`, "met"],
  ["no number", heap, `${from}ENV JAVA_TOOL_OPTIONS=${P}=most\n${start}`, "lost"],
  ["the command line wins", heap, `${from}ENV JAVA_TOOL_OPTIONS=${P}=90\nCMD ["java", "${P}=60", "-jar", "a.jar"]`, "met"],
  ["a script that is not shown", heap, `${from}COPY start.sh /\nCMD ["/start.sh"]`, "met"],
  ["no java at all", heap, `${from}ENV JAVA_TOOL_OPTIONS=${P}=75\nCMD ["echo", "a"]`, "lost"],
  ["an argument file", heap, `${from}COPY <<E /o\n-Da=b # ${P}=10\n${P}=75\nE\nCMD ["java", "@/o", "-jar", "a.jar"]`, "met"],
  ["an argument file without it", heap, `${from}COPY <<E /o\n-Da=b\nE\nCMD ["java", "@/o", "-jar", "a.jar"]`, "lost"],
  ["to standard output", log, `${from}ENV JAVA_TOOL_OPTIONS=-Xlog:gc*:stdout\n${start}`, "met"],
  ["beside others", log, `${from}ENV JAVA_TOOL_OPTIONS=-Xlog:safepoint,gc*=debug::uptime\n${start}`, "met"],
  ["to a file and to the output", log, `${from}ENV JAVA_TOOL_OPTIONS="-Xlog:gc*:file=/g -Xlog:gc*"\n${start}`, "met"],
  ["to a file", log, `${from}ENV JAVA_TOOL_OPTIONS=-Xlog:gc*:/g.log\n${start}`, "lost"],
  ["one tag", log, `${from}ENV JAVA_TOOL_OPTIONS=-Xlog:gc+heap\n${start}`, "lost"],
  ["switched off", log, `${from}ENV JAVA_TOOL_OPTIONS=-Xlog:gc*=off\n${start}`, "lost"],
  ["everything", log, `${from}ENV JAVA_TOOL_OPTIONS=-Xlog:all=debug\n${start}`, "met"],
  ["none of the old", old, `${from}${start}`, "met"],
  ["an old one with a value", old, `${from}CMD ["java", "-Xloggc:/g", "-jar", "a.jar"]`, "lost"],
  ["an old one by a variable", old, `${from}ENV JDK_JAVA_OPTIONS=-XX:+PrintGCDetails\n${start}`, "lost"],
  ["switched off is no option of old", old, `${from}ENV JDK_JAVA_OPTIONS=-XX:-PrintGCDetails\n${start}`, "met"],
  ["an argument of the program", old, `${from}CMD ["java", "-jar", "a.jar", "-Xloggc:/g"]`, "met"],
];

test.each(cases)("%s", (_, { rule, with: using }, text, verdict) => {
  const input: Input = { text, options: {}, given: {}, rubric: [{ id: "line", rule, with: using, points: 1 }] };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  expect(checked.failed).toEqual([]);
  expect(checked.lines[0]?.state).toBe(verdict);
});
