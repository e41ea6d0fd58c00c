import { defineConfig } from "@playwright/test";

const executablePath = process.env.PROCURA_BROWSER || "/usr/bin/chromium";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  globalSetup: "./global-setup.ts",
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  workers: 2,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    headless: true,
    viewport: { width: 1280, height: 900 },
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { executablePath, args: quiet },
    // A trace costs a sixth of the run; `--trace on` takes one when a failure is not plain from its message.
    trace: "off",
    actionTimeout: 20_000,
  },
  projects: [
    { name: "en", use: { locale: "en-US" } },
    { name: "it", use: { locale: "it-IT" } },
  ],
});
