import { continueWithPinnedNode, ensureInstalled } from "./install.mjs";

ensureInstalled();
continueWithPinnedNode("tools/check.ts", process.argv.slice(2));
