import type { Address, Organization } from "@procura/sdk";

export type ProfileField = "name" | "line1" | "line2" | "postalCode" | "city" | "region" | "email" | "phone";

/** The profile as its form holds it: every field a text. */
export type ProfileDraft = Record<ProfileField, string>;

export function profileDraft({ name, address, email, phone }: Organization): ProfileDraft {
  return {
    name,
    line1: address?.line1 ?? "",
    line2: address?.line2 ?? "",
    postalCode: address?.postalCode ?? "",
    city: address?.city ?? "",
    region: address?.region ?? "",
    email: email ?? "",
    phone: phone ?? "",
  };
}

export function changeOf(draft: ProfileDraft): {
  name: string;
  address: Address | null;
  email: string | null;
  phone: string | null;
} {
  const { name, line1, line2, postalCode, city, region, email, phone } = draft;
  const isEmpty = [line1, line2, postalCode, city, region].every((text) => text.trim() === "");
  return {
    name: name.trim(),
    address: isEmpty
      ? null
      : {
          line1: line1.trim(),
          line2: line2.trim() || null,
          city: city.trim(),
          region: region.trim() || null,
          postalCode: postalCode.trim() || null,
        },
    email: email.trim() || null,
    phone: phone.trim() || null,
  };
}
