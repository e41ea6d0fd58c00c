import "@fontsource-variable/inter/wght.css";
import "./global.css";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { preferredLanguage, speak } from "./i18n.ts";
import { queryClient } from "./queries.ts";
import { router } from "./router.ts";
import { ThemeProvider } from "./theme.tsx";

await speak(preferredLanguage());

const root = document.getElementById("root");
if (!root) throw new Error("index.html lacks #root.");

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <I18nProvider i18n={i18n}>
        <ThemeProvider>
          <RouterProvider router={router} />
        </ThemeProvider>
      </I18nProvider>
    </QueryClientProvider>
  </StrictMode>,
);
