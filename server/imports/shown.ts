const longest = 80;

/** A piece of a file as it may be stored and shown: one line, and not too long. */
export function shown(text: string, atMost: number = longest): string {
  const line = text.replaceAll(/\p{Cc}+/gu, " ").trim();
  // By characters, not by halves of them.
  return line.length <= atMost ? line : `${[...line].slice(0, atMost - 1).join("")}…`;
}
