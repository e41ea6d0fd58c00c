import { continueWithPinnedNode, ensureInstalled } from "./install.mjs";

ensureInstalled();
continueWithPinnedNode("tools/test.ts", process.argv.slice(2));
