import { notFound } from "next/navigation";

/** Whatever no other page answers to: a real 404, with the frame of the product. */
export default function UnknownPage() {
  notFound();
}
