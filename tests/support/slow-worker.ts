import { workerDoor } from "@/components/editor/worker-door";
import { serveGrader } from "@/lib/graders/serve-grader";
import { slowTable } from "./slow-language";

const receive = serveGrader(workerDoor, slowTable);
addEventListener("message", (event) => receive(event.data));
