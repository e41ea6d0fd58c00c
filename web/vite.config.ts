import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env.PROCURA_SERVER ?? "http://127.0.0.1:4400";

export default defineConfig({
  plugins: [react(), babel({ presets: [linguiTransformerBabelPreset()] }), lingui({ failOnMissing: true, failOnCompileError: true })],
  server: { port: 5173, proxy: { "/api": server, "/health": server } },
  // Inlined assets would need data: in the content security policy.
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
});
