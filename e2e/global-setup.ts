import { rm } from "node:fs/promises";
import { buildPortal } from "./built-portal.ts";

/** One build for all workers; they find it by the environment. */
export default function setUp(): () => Promise<void> {
  const portal = buildPortal();
  process.env.PROCURA_PORTAL = portal;
  return () => rm(portal, { recursive: true, force: true });
}
