import { gradeInThread } from "@/lib/graders/thread-host.server";
import type { Judge } from "./judge";

/** The judge of this server: the same `grade()` as the browser's, in a worker thread with limits. */
export const judgeInThread: Judge = (input) => gradeInThread(input);
