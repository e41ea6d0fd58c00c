import { fold } from "../../../platform/index.ts";

/** Two tags that differ in case or accents are one. */
export function tagKey(tag: string): string {
  return fold(tag);
}
