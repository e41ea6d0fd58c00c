import providers from "email-providers";

const known: ReadonlySet<string> = new Set(providers);

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/** Whether an address is at a public web-mail service, where everybody can have one; also below one (x.gmail.com). */
export function isWebMail(address: string): boolean {
  const labels = domainOf(address).split(".");
  return labels.some((_, from) => known.has(labels.slice(from).join(".")));
}
