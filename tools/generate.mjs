import { continueWithPinnedNode, ensureInstalled } from "./install.mjs";

ensureInstalled();
continueWithPinnedNode("tools/generate.ts", process.argv.slice(2));
