import { continueWithPinnedNode, ensureInstalled } from "./install.mjs";

ensureInstalled();
continueWithPinnedNode("bench/run.ts", process.argv.slice(2));
