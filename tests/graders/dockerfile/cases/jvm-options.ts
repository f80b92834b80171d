// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { mixedDemandCases } from "@/tests/support/own-cases";

const heap = { rule: "dockerfile/size-heap-by-limit", with: { least: 50, most: 80 } };
const log = { rule: "dockerfile/log-collections" };
const old = { rule: "dockerfile/avoid-jvm-option", with: { options: ["-Xloggc", "-XX:+PrintGC"] } };
const from = "FROM eclipse-temurin:25-jre\n";
const start = 'CMD ["java", "-jar", "a.jar"]';
const P = "-XX:MaxRAMPercentage";

/** Options of a JVM. */
export const jvmOptions = mixedDemandCases([
  ["on the command line", heap, `${from}CMD ["java", "${P}=75", "-jar", "a.jar"]`, []],
  ["two options in one string", heap, `${from}CMD ["java", "-Da=b ${P}=75", "-jar", "a.jar"]`, [2]],
  ["quotes inside a variable", heap, `${from}ENV JAVA_OPTS="'${P}=75'"\nCMD exec java $JAVA_OPTS -jar a.jar`, [3]],
  ["behind the jar", heap, `${from}CMD ["java", "-jar", "a.jar", "${P}=75"]`, [2]],
  ["behind the class", heap, `${from}CMD ["java", "-cp", "/a/*", "com.example.Main", "${P}=75"]`, [2]],
  ["behind a class path", heap, `${from}CMD ["java", "-cp", "/a/*", "${P}=75", "com.example.Main"]`, []],
  ["two options as one word", heap, `${from}CMD exec java -Da=b "${P}=75" -jar a.jar`, []],
  ["by the variable of the launcher", heap, `${from}ENV JDK_JAVA_OPTIONS="${P}=75"\n${start}`, []],
  ["by a variable of a stage below", heap, `${from.replace("\n", " AS a\n")}ENV JAVA_TOOL_OPTIONS=${P}=75\nFROM a\n${start}`, []],
  ["by a variable of another stage", heap, `${from.replace("\n", " AS a\n")}ENV JAVA_TOOL_OPTIONS=${P}=75\n${from}${start}`, [4]],
  ["by a variable that a script reads", heap, `${from}ENV JAVA_OPTS=${P}=75\n${start}`, [3]],
  ["by that variable in a shell", heap, `${from}ENV JAVA_OPTS="-Da=b ${P}=75"\nCMD exec java $JAVA_OPTS -jar a.jar`, []],
  ["whatever the platform says", heap, `${from}CMD exec java $JAVA_OPTS -jar a.jar`, []],
  ["a fixed size beside it", heap, `${from}ENV JAVA_TOOL_OPTIONS="${P}=75 -Xmx1g"\n${start}`, [3]],
  ["by env in front", heap, `${from}CMD ["env", "JAVA_TOOL_OPTIONS=${P}=75", "java", "-jar", "a.jar"]`, []],
  ["exported on the way", heap, `${from}CMD export JAVA_TOOL_OPTIONS=${P}=75; exec java -jar a.jar`, []],
  ["in front of the command", heap, `${from}CMD JAVA_TOOL_OPTIONS=${P}=75 exec java -jar a.jar`, []],
  ["set and exported later", heap, `${from}CMD JAVA_TOOL_OPTIONS=${P}=75; export JAVA_TOOL_OPTIONS; exec java -jar a.jar`, []],
  ["set and not exported", heap, `${from}CMD JAVA_TOOL_OPTIONS=${P}=75; exec java -jar a.jar`, [2]],
  ["below the bounds", heap, `${from}ENV JAVA_TOOL_OPTIONS=${P}=49.9\n${start}`, [3]],
  ["on a bound", heap, `${from}ENV JAVA_TOOL_OPTIONS=${P}=80.0\n${start}`, []],
  ["no number", heap, `${from}ENV JAVA_TOOL_OPTIONS=${P}=most\n${start}`, [3]],
  ["the command line wins", heap, `${from}ENV JAVA_TOOL_OPTIONS=${P}=90\nCMD ["java", "${P}=60", "-jar", "a.jar"]`, []],
  ["a script that is not shown", heap, `${from}COPY start.sh /\nCMD ["/start.sh"]`, []],
  ["no java at all", heap, `${from}ENV JAVA_TOOL_OPTIONS=${P}=75\nCMD ["echo", "a"]`, [3]],
  ["an argument file", heap, `${from}COPY <<E /o\n-Da=b # ${P}=10\n${P}=75\nE\nCMD ["java", "@/o", "-jar", "a.jar"]`, []],
  ["an argument file without it", heap, `${from}COPY <<E /o\n-Da=b\nE\nCMD ["java", "@/o", "-jar", "a.jar"]`, [5]],
  ["to standard output", log, `${from}ENV JAVA_TOOL_OPTIONS=-Xlog:gc*:stdout\n${start}`, []],
  ["beside others", log, `${from}ENV JAVA_TOOL_OPTIONS=-Xlog:safepoint,gc*=debug::uptime\n${start}`, []],
  ["to a file and to the output", log, `${from}ENV JAVA_TOOL_OPTIONS="-Xlog:gc*:file=/g -Xlog:gc*"\n${start}`, []],
  ["to a file", log, `${from}ENV JAVA_TOOL_OPTIONS=-Xlog:gc*:/g.log\n${start}`, [3]],
  ["one tag", log, `${from}ENV JAVA_TOOL_OPTIONS=-Xlog:gc+heap\n${start}`, [3]],
  ["switched off", log, `${from}ENV JAVA_TOOL_OPTIONS=-Xlog:gc*=off\n${start}`, [3]],
  ["everything", log, `${from}ENV JAVA_TOOL_OPTIONS=-Xlog:all=debug\n${start}`, []],
  ["none of the old", old, `${from}${start}`, []],
  ["an old one with a value", old, `${from}CMD ["java", "-Xloggc:/g", "-jar", "a.jar"]`, [2]],
  ["an old one by a variable", old, `${from}ENV JDK_JAVA_OPTIONS=-XX:+PrintGCDetails\n${start}`, [3]],
  ["switched off is no option of old", old, `${from}ENV JDK_JAVA_OPTIONS=-XX:-PrintGCDetails\n${start}`, []],
  ["an argument of the program", old, `${from}CMD ["java", "-jar", "a.jar", "-Xloggc:/g"]`, []],
  ["an old one in the stage that builds", old, `FROM eclipse-temurin:25 AS b\nENV JAVA_TOOL_OPTIONS=-Xloggc:/g\n${from}${start}`, []],
  ["an old one beside its heir", old, `${from}CMD ["java", "-Xlog:gc", "-XX:+PrintGC", "-jar", "a.jar"]`, [2]],
]);
