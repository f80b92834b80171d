import { expect, test } from "vitest";
import { compareMarks } from "@/lib/content/compare-marks";

const line = (from: number, to = from) => ({ lines: [{ from, to }] });
const nowhere = { lines: [] };
const found = (...marks: number[]) => ({ state: "found", marks });
const unclear = (...marks: number[]) => ({ state: "unclear", marks });
const missed = { state: "missed" };

test.each([
  { name: "no marks", faults: [line(3), line(5)], marks: [], meant: [], want: [missed, missed], noFault: [] },
  {
    name: "a hit and a miss",
    faults: [line(3), line(5)],
    marks: [
      [1, 3],
      [2, 9],
    ],
    meant: [],
    want: [found(1), missed],
    noFault: [2],
  },
  {
    name: "the ends of a range are in it",
    faults: [line(4, 6), line(9)],
    marks: [
      [1, 4],
      [2, 6],
      [3, 7],
    ],
    meant: [],
    want: [found(1, 2), missed],
    noFault: [3],
  },
  {
    name: "two faults on one line, one mark: only the learner knows",
    faults: [line(13), line(13)],
    marks: [[1, 13]],
    meant: [],
    want: [unclear(1), unclear(1)],
    noFault: [],
  },
  {
    name: "the learner says which",
    faults: [line(13), line(13)],
    marks: [[1, 13]],
    meant: [[1, 1]],
    want: [missed, found(1)],
    noFault: [],
  },
  {
    name: "or that it was none of them",
    faults: [line(13), line(13)],
    marks: [[1, 13]],
    meant: [[1, null]],
    want: [missed, missed],
    noFault: [1],
  },
  {
    name: "what was said of a fault elsewhere does not count",
    faults: [line(13), line(2), line(13)],
    marks: [[1, 13]],
    meant: [[1, 1]],
    want: [unclear(1), missed, unclear(1)],
    noFault: [],
  },
  { name: "a fault without a place", faults: [nowhere, line(2)], marks: [[1, null]], meant: [], want: [found(1), missed], noFault: [] },
  { name: "a missing thing where none is missing", faults: [line(2)], marks: [[1, null]], meant: [], want: [missed], noFault: [1] },
  {
    name: "two marks on the line of one fault are both right",
    faults: [line(2)],
    marks: [
      [1, 2],
      [2, 2],
    ],
    meant: [],
    want: [found(1, 2)],
    noFault: [],
  },
])("$name", ({ faults, marks, meant, want, noFault }) => {
  const compared = compareMarks(
    faults,
    marks.map(([id, at]) => ({ id: id as number, line: at as number | null })),
    new Map(meant as [number, number | null][]),
  );
  expect(compared).toEqual({ faults: want, noFault });
});
