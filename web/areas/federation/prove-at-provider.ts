import { received } from "@procura/sdk";
import { anyone } from "../../lib/api.ts";

/** By which the window that comes back from the provider reaches the page that waits; the two share nothing else. */
const channelName = "procura.proof";

/**
 * Lets the person sign in at their organization's provider once more, in a window of its own, so that the page keeps what was typed.
 * Settles when they are back; must be called by a click, or browsers open no window.
 */
export async function proveAtProvider(): Promise<void> {
  const beside = window.open("about:blank", "_blank", "popup,width=520,height=720");
  try {
    const { url } = await received(anyone.POST("/session/proof/provider-departure"));
    const back = cameBack();
    if (beside === null) window.location.assign(url);
    else beside.location.assign(url);
    await back;
  } catch (error) {
    beside?.close();
    throw error;
  }
}

function cameBack(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener("message", () => {
      channel.close();
      resolve();
    });
  });
}

/** In the window that came back. */
export function tellProven(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("proven");
  channel.close();
  window.close();
}
