import type { Given } from "../grader";
import type { Span } from "../rule";
import type { Joined } from "./joined";

/** A parser directive at the very top of the file. */
export interface Directive {
  /** Lower case. */
  readonly name: "syntax" | "escape" | "check";
  readonly value: string;
  readonly span: Span;
}

/** A line whose first character other than blanks is `#`. */
export interface Comment {
  /** Without `#` and blanks around. */
  readonly text: string;
  /** From `#` to the end of the line. */
  readonly span: Span;
  /** Index of the physical line, from 0. */
  readonly line: number;
}

/** What only the parser can see to be wrong; the rules of layer `syntax` speak about it. */
export interface Problem {
  readonly kind:
    | "duplicate-directive"
    | "bad-escape"
    | "unterminated-heredoc"
    | "array-of-other-things"
    | "no-equals-sign"
    | "value-missing"
    | "bad-mount";
  readonly span: Span;
  readonly data: Readonly<Record<string, string | number>>;
}

/** One word of an instruction as it is written: quotes, escapes and variables untouched, unless it comes from a JSON array. */
export interface Word {
  readonly text: string;
  readonly span: Span;
  /** From a JSON array: `text` is the decoded string, and quotes in it mean nothing to Docker's word splitting. */
  readonly json: boolean;
  /** The same text with a way back to the source for each character. */
  readonly joined: Joined;
}

/** `--name=value` before the arguments of an instruction. */
export interface Flag {
  /** Without dashes, as written. */
  readonly name: string;
  /** Undefined when there is no `=`. Quotes are taken off. */
  readonly value: string | undefined;
  readonly span: Span;
}

export type MountType = "bind" | "cache" | "tmpfs" | "secret" | "ssh";

/** One `RUN --mount=…`; values are as written (variables not replaced). */
export interface Mount {
  readonly type: MountType;
  readonly target: string | undefined;
  readonly source: string | undefined;
  readonly from: string | undefined;
  readonly id: string | undefined;
  /** `type=secret,env=NAME`. */
  readonly env: string | undefined;
  readonly required: boolean;
  readonly sharing: string | undefined;
  readonly flag: Flag;
}

/** A here-document that follows an instruction. */
export interface Heredoc {
  /** The delimiter without quotes. */
  readonly name: string;
  readonly descriptor: number | undefined;
  /** `<<-`: leading tabs are taken off each line. */
  readonly chomp: boolean;
  /** False when the delimiter is quoted: variables stay as they are. */
  readonly expand: boolean;
  /** Lines ending in a line feed each, tabs taken off if `chomp`. */
  readonly body: Joined;
  /** The marker `<<NAME` in the instruction. */
  readonly marker: Span;
  /** First body line to the end of the terminator. */
  readonly span: Span;
  readonly terminated: boolean;
}

/** One `name=value` of ENV, LABEL or ARG. */
export interface Pair {
  /** Quotes taken off. */
  readonly name: string;
  /** As written; undefined for an ARG without default. */
  readonly value: Word | undefined;
  readonly nameSpan: Span;
  readonly span: Span;
}

interface Base {
  /** Position in `file.instructions`. */
  readonly index: number;
  /** The keyword as written. */
  readonly written: string;
  readonly keywordSpan: Span;
  /** Keyword to the last character before the heredocs. */
  readonly span: Span;
  /** `span` with the heredocs that follow. */
  readonly extent: Span;
  /** Number of the stage; -1 before the first FROM. In a file without FROM everything is stage 0. */
  readonly stage: number;
  readonly flags: readonly Flag[];
  /** What follows keyword and flags. */
  readonly rest: Joined;
  readonly restSpan: Span;
  readonly heredocs: readonly Heredoc[];
  /** Comment lines above, since the instruction before. */
  readonly comments: readonly Comment[];
  /** Comment lines inside, between continued lines. */
  readonly innerComments: readonly Comment[];
  /** Blank lines inside, between continued lines. */
  readonly blankLines: readonly Span[];
  /** Index of the first and of the last physical line, without heredocs. */
  readonly firstLine: number;
  readonly lastLine: number;
}

export interface From extends Base {
  readonly keyword: "FROM";
  readonly words: readonly Word[];
  readonly image: Word | undefined;
  /** The word AS, when there are three words. */
  readonly as: Word | undefined;
  readonly alias: Word | undefined;
  readonly platform: Flag | undefined;
}

/** RUN, CMD, ENTRYPOINT, SHELL: a JSON array or text for a shell. */
interface Runnable extends Base {
  /** The words when the text is a JSON array of strings, else undefined: shell form. */
  readonly exec: readonly Word[] | undefined;
}
export interface Run extends Runnable {
  readonly keyword: "RUN";
  readonly mounts: readonly Mount[];
}
export interface Start extends Runnable {
  readonly keyword: "CMD" | "ENTRYPOINT";
}
export interface Shell extends Runnable {
  readonly keyword: "SHELL";
}
export interface Healthcheck extends Runnable {
  readonly keyword: "HEALTHCHECK";
  /** NONE, CMD or another word, in upper case; empty when missing. */
  readonly kind: string;
  readonly kindSpan: Span;
  /** What follows the word CMD. */
  readonly command: Joined;
  readonly commandSpan: Span;
}

export interface Copy extends Base {
  readonly keyword: "COPY" | "ADD";
  readonly words: readonly Word[];
  /** All words but the last. */
  readonly sources: readonly (Word & { readonly heredoc: Heredoc | undefined })[];
  readonly target: Word | undefined;
  readonly from: Flag | undefined;
}

export interface Assign extends Base {
  readonly keyword: "ENV" | "LABEL" | "ARG";
  readonly pairs: readonly Pair[];
  /** `ENV name value` instead of `ENV name=value`. */
  readonly legacy: boolean;
}

export interface Onbuild extends Base {
  readonly keyword: "ONBUILD";
  /** The instruction behind ONBUILD; its `index` and `stage` are those of the ONBUILD. */
  readonly trigger: Instruction | undefined;
}

/** Instructions whose arguments are a list of words. */
export interface Plain extends Base {
  readonly keyword: "EXPOSE" | "VOLUME";
  readonly words: readonly Word[];
}

/** Instructions whose whole text is one argument. */
export interface Single extends Base {
  readonly keyword: "MAINTAINER" | "STOPSIGNAL" | "USER" | "WORKDIR";
  readonly argument: Word | undefined;
}

export interface Unknown extends Base {
  readonly keyword: "UNKNOWN";
}

export type Instruction = From | Run | Start | Shell | Healthcheck | Copy | Assign | Onbuild | Plain | Single | Unknown;

export interface Stage {
  readonly number: number;
  /** Undefined for the one implicit stage of a text without FROM. */
  readonly from: From | undefined;
  /** Lower case, since Docker compares names so. */
  readonly name: string | undefined;
  /** The image after replacing variables by the defaults of ARGs above the first FROM; undefined when it stays unknown. */
  readonly image: string | undefined;
  /** The earlier stage that FROM names. */
  readonly parent: Stage | undefined;
  /** The image at the bottom of its chain of parents; undefined when it stays unknown. */
  readonly base: string | undefined;
  /** What stands behind FROM, lines that are no instruction left out; of an answer, all from one that swallows the next on. */
  readonly instructions: readonly Instruction[];
}

/** What is known around the text. */
export interface Around {
  readonly given: Given;
  /** Text of `.dockerignore`; undefined when unknown. */
  readonly dockerignore: string | undefined;
  /** Build arguments that the build is started with; an undefined value is given but unknown. */
  readonly buildArgs: ReadonlyMap<string, string | undefined>;
  /** An answer to an exercise: its build stops at an instruction that swallows the next one. */
  readonly graded?: boolean | undefined;
  /** Text of the build argument BUILDKIT_DOCKERFILE_CHECK. */
  readonly checkOption: string | undefined;
  /** Where one build is looked at: the platform that it builds for, as `linux/arm64`. */
  readonly targetPlatform?: string | undefined;
  /** Options that belong to rules of another linter. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A parsed Dockerfile: what all rules look at. */
export interface Dockerfile {
  readonly text: string;
  readonly around: Around;
  readonly escape: "\\" | "`";
  readonly directives: readonly Directive[];
  /** All comment lines outside of instructions, directives included. */
  readonly comments: readonly Comment[];
  readonly instructions: readonly Instruction[];
  /** At least one: a text without FROM is one implicit stage. */
  readonly stages: readonly Stage[];
  readonly problems: readonly Problem[];
  /** Start offset of each physical line. */
  readonly lineStarts: readonly number[];
}
