import { serveGrader } from "@/lib/graders/serve-grader";
import { workerDoor } from "./worker-door";

const receive = serveGrader(workerDoor);
addEventListener("message", (event) => receive(event.data));
