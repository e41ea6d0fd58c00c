import { createRootRoute, Outlet } from "@tanstack/react-router";
import { ProofDialog } from "../areas/identity/proof-dialog.tsx";
import { Toasts } from "../ui/toasts.tsx";
import { BrokenPage } from "./broken-page.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { LostPage } from "./lost-page.tsx";

export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: LostPage,
  errorComponent: BrokenPage,
});

function Root() {
  return (
    <>
      <ConnectionBanner />
      <Outlet />
      <ProofDialog />
      <Toasts />
    </>
  );
}
