const names: Readonly<Record<string, string>> = {
  docker: "Docker Engine",
  dockerfile: "Dockerfile",
  kubernetes: "Kubernetes",
  go: "Go",
  postgresql: "PostgreSQL",
};

/** The versions an answer holds for as people write them: `{ docker: "29" }` → `["Docker Engine 29"]`. */
export function toolVersions(holdsFor: Readonly<Record<string, string>>): string[] {
  return Object.entries(holdsFor).map(([tool, version]) => `${names[tool] ?? tool} ${version}`);
}
