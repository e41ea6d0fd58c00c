import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "it"],
  catalogs: [
    {
      // check-messages.ts extracts into a copy elsewhere and compares.
      path: `${process.env.MESSAGE_CATALOGS ?? "<rootDir>/locales"}/{locale}`,
      include: ["<rootDir>/app", "<rootDir>/areas", "<rootDir>/ui", "<rootDir>/lib"],
    },
  ],
  orderBy: "origin",
  format: formatter({ lineNumbers: false }),
});
