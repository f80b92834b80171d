const names: Readonly<Record<string, string>> = {
  docker: "Docker Engine",
  dockerfile: "Dockerfile",
  kubernetes: "Kubernetes",
  go: "Go",
  postgresql: "PostgreSQL",
};

/** The versions an answer holds for as people write them: `{ docker: "29" }` → `["Docker Engine 29"]`. */
export function toolVersions(holdsFor: Readonly<Record<string, string>>): string[] {
  // PostgreSQL keeps no order of keys, so the order is ours.
  const order = Object.keys(names);
  const place = (tool: string): number => (order.includes(tool) ? order.indexOf(tool) : order.length);
  return Object.entries(holdsFor)
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([tool, version]) => `${names[tool] ?? tool} ${version}`);
}
