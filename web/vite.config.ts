import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env.PROCURA_SERVER ?? "http://127.0.0.1:4400";

/** What changes seldom comes in two files that browsers keep, not in fifty small ones. */
const librariesApart = [
  { name: "framework", test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|@lingui|openapi-fetch)[\\/]/ },
  { name: "components", test: /node_modules[\\/](@fluentui|@griffel|@floating-ui|tabster|keyborg)[\\/]/ },
];

export default defineConfig({
  plugins: [react(), babel({ presets: [linguiTransformerBabelPreset()] }), lingui({ failOnMissing: true, failOnCompileError: true })],
  server: { port: 5173, proxy: { "/api": server, "/health": server } },
  build: {
    // Inlined assets would need data: in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { output: { codeSplitting: { groups: librariesApart } } },
  },
});
