import type { Message } from "@procura/sdk";

/** The letter with its link back: in place of what is left of it, so that no broken one stands beside the good one, else at the end. */
export function withLink(body: string, link: string): string {
  const address = link.slice(0, link.indexOf("#") + 1);
  const broken = new RegExp(`${address.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\S*`);
  return broken.test(body) ? body.replace(broken, () => link) : `${body.trimEnd()}\n\n${link}\n`;
}

/** Addresses as people write them: separated by commas, semicolons or line breaks. */
export function addressesIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
}

export function mailtoOf(to: string[], { subject, body }: Message): string {
  const addressees = to.map(encodeURIComponent).join(",");
  return `mailto:${addressees}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, "\r\n"))}`;
}
