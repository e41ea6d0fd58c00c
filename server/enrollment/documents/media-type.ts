const signatures: readonly { readonly type: string; readonly begins: Buffer }[] = [
  { type: "application/pdf", begins: Buffer.from("%PDF-") },
  { type: "image/png", begins: Buffer.from("89504e470d0a1a0a", "hex") },
  { type: "image/jpeg", begins: Buffer.from("ffd8ff", "hex") },
];

/** What a document is, by its content and not by its name; null if it is nothing that is taken. */
export function mediaTypeOf(content: Buffer): string | null {
  return signatures.find(({ begins }) => content.subarray(0, begins.length).equals(begins))?.type ?? null;
}
