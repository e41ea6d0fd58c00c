/** A first proposal, such as "maria.rossi"; empty for names that have no Latin letters. */
export function suggestUserName(displayName: string): string {
  return displayName
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ".")
    .replace(/^\.+|\.+$/g, "")
    .slice(0, 60);
}
