import { existsSync } from "node:fs";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

const inNode = (folder: string, more: object = {}): TestProjectConfiguration => ({
  extends: true,
  test: { name: folder, root: folder, include: ["**/*.test.{ts,tsx}"], environment: "node", ...more },
});

const webConfig = "web/vitest.config.ts";

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    retry: 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      // The command's tests need the server's databases.
      inNode("server", { globalSetup: "testing/global-setup.ts", include: ["**/*.test.ts", "../cli/**/*.test.ts"] }),
      ...["tools", "sdk", "bench"].map((folder) => inNode(folder)),
      existsSync(webConfig) ? webConfig : inNode("web"),
    ],
  },
});
