import { serveGrader } from "@/lib/graders/serve-grader";
import { workerDoor } from "./worker-door";

addEventListener(
  "message",
  (
    (receive) => (event: MessageEvent) =>
      receive(event.data)
  )(serveGrader(workerDoor)),
);
