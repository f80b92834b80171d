import type { Problem, VerifyTools } from "./verify-tools";

type Parser = (text: string) => Promise<readonly Problem[]>;

/** The parsers whose packages are installed: they are development packages, and a server may be without them. */
export async function loadForeignParsers(): Promise<NonNullable<VerifyTools["parsers"]>> {
  const [sql, proto, script] = await Promise.all([whereInstalled(loadSql), whereInstalled(loadProto), whereInstalled(loadScript)]);
  return {
    ...(sql && { sql }),
    ...(proto && { proto }),
    ...(script && { javascript: script("js"), typescript: script("ts") }),
  };
}

async function whereInstalled<T>(load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
}

const lineAt = (text: string, offset: number): number => text.slice(0, Math.max(0, offset)).split("\n").length - 1;

/** PostgreSQL's own grammar, compiled to WebAssembly. */
async function loadSql(): Promise<Parser> {
  const { hasSqlDetails, loadModule, parseSync } = await import("libpg-query");
  await loadModule();
  return async (text) => {
    try {
      parseSync(text);
      return [];
    } catch (error) {
      if (!hasSqlDetails(error)) throw error;
      return [{ offset: lineAt(text, error.sqlDetails?.cursorPosition ?? 0), message: `not valid SQL: ${error.message}` }];
    }
  };
}

/** Grammar, and that each type is declared, a scalar, or imported from Google's common ones. */
async function loadProto(): Promise<Parser> {
  const { default: protobuf } = await import("protobufjs");
  return async (text) => {
    try {
      const { root, imports = [] } = protobuf.parse(text, { keepCase: true });
      const known = imports.map((path) => protobuf.common.get(path));
      for (const file of known) if (file?.nested) root.addJSON(file.nested);
      // Where another file is imported its types are unknown here; only the grammar is checked then.
      if (known.every((file) => file !== null)) root.resolveAll();
      return [];
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const line = Number(/\(line (\d+)\)/.exec(error.message)?.[1] ?? 1);
      return [{ offset: line - 1, message: `not a valid .proto file: ${error.message}` }];
    }
  };
}

async function loadScript(): Promise<(loader: "js" | "ts") => Parser> {
  const { transform } = await import("esbuild");
  return (loader) => async (text) => {
    try {
      await transform(text, { loader, logLevel: "silent" });
      return [];
    } catch (error) {
      const { errors } = error as import("esbuild").TransformFailure;
      if (errors === undefined) throw error;
      return errors.map((one) => ({ offset: (one.location?.line ?? 1) - 1, message: `does not parse: ${one.text}` }));
    }
  };
}
