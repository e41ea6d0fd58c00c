import { existsSync } from "node:fs";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

const inNode = (name: string, more: object = {}): TestProjectConfiguration => ({
  test: { name, root: name, include: ["**/*.test.ts"], environment: "node", ...more },
});

const webConfig = "web/vitest.config.ts";

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    retry: 0,
    testTimeout: 15_000,
    projects: [
      inNode("server", { globalSetup: "testing/global-setup.ts" }),
      inNode("tools"),
      inNode("cli"),
      inNode("sdk"),
      ...(existsSync(webConfig) ? [webConfig] : []),
    ],
  },
});
