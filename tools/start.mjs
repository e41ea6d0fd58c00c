import { continueWithPinnedNode, ensureInstalled } from "./install.mjs";

ensureInstalled();
continueWithPinnedNode("tools/start.ts", process.argv.slice(2));
