import type { From } from "./file";
import { readLinterImage } from "./linter-image";

/**
 * What hadolint remembers from stage to stage: kept under the alias or, without one, under the image name (some rules: only under the
 * alias), and taken over by a stage whose image has that name. What stands before the first FROM is lost at it.
 */
export class LinterStages<State> {
  private readonly kept = new Map<string, State>();
  private key: string | undefined;

  constructor(
    private current: State,
    private readonly initial = current,
    private readonly onlyAliases = false,
  ) {}

  get state(): State {
    return this.current;
  }

  set state(state: State) {
    this.current = state;
    if (this.key !== undefined) this.kept.set(this.key, state);
  }

  /** A new stage begins. */
  from(from: From): void {
    const name = readLinterImage(from.image?.text).name;
    this.key = from.alias?.text ?? (this.onlyAliases ? undefined : name);
    this.state = this.kept.get(name) ?? this.initial;
  }
}
