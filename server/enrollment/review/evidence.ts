import { fold } from "../../platform/index.ts";
import { draftOf } from "../applications/draft.ts";
import { domainOf } from "../applications/web-mail.ts";
import type { SeenCase } from "./list-cases.ts";

interface Evidence {
  readonly check: "mail-ownership" | "employment" | "business";
  readonly code: string;
  readonly stated: string | null;
  readonly onRecord: string | null;
  /** null: there is nothing to compare with. */
  readonly agrees: boolean | null;
}

/** What the applicant says beside what is known otherwise. Nothing follows from it by itself: the reviewer judges. */
export function evidenceOf({ row, organization, membership }: SeenCase): Evidence[] {
  const { legalProfile, primaryContact, supportContact } = draftOf(row);
  const contact = primaryContact.email && domainOf(primaryContact.email);
  const compare = (stated: string | null, onRecord: string | null, same: (a: string, b: string) => boolean) => ({
    stated,
    onRecord,
    agrees: stated === null || onRecord === null ? null : same(stated, onRecord),
  });
  return [
    {
      check: "mail-ownership",
      code: "mail-confirmed",
      stated: primaryContact.email,
      onRecord: row.confirmed_at?.toISOString() ?? null,
      agrees: row.confirmed_at !== null,
    },
    { check: "employment", code: "contact-and-website-domain", ...compare(contact, hostOf(legalProfile.website), sameDomain) },
    {
      check: "employment",
      code: "contact-and-membership-domain",
      ...compare(contact, membership && domainOf(membership.account_email), sameDomain),
    },
    {
      check: "employment",
      code: "contact-and-support-domain",
      ...compare(contact, supportContact.email && domainOf(supportContact.email), sameDomain),
    },
    {
      check: "business",
      code: "name-and-membership",
      ...compare(legalProfile.legalName, membership?.name ?? null, (a, b) => plain(a) === plain(b)),
    },
    { check: "business", code: "country-and-membership", ...compare(organization.country, membership?.country ?? null, (a, b) => a === b) },
    {
      check: "business",
      code: "membership-active",
      stated: null,
      onRecord: membership?.network_id ?? null,
      agrees: membership?.active ?? false,
    },
  ];
}

function hostOf(website: string | null): string | null {
  return website === null ? null : (URL.parse(website)?.hostname.replace(/^www\./, "") ?? null);
}

/** The same one, or one below the other. */
function sameDomain(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function plain(name: string): string {
  return fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
