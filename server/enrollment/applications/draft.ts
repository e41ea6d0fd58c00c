/** What an application says, as it is stored; what is not known yet is null. */
export interface LegalProfile {
  readonly legalName: string | null;
  readonly registrationNumber: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly address: Address | null;
}
export interface Address {
  readonly line1: string | null;
  readonly line2: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
}
export interface PrimaryContact {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}
export interface SupportContact {
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
}
export interface NetworkProfile {
  readonly networkId: string;
  readonly name: string;
  readonly country: string;
  readonly accountEmail: string;
}
export interface Draft {
  readonly legalProfile: LegalProfile;
  readonly primaryContact: PrimaryContact;
  readonly supportContact: SupportContact;
}

const empty: Draft = {
  legalProfile: { legalName: null, registrationNumber: null, phone: null, website: null, address: null },
  primaryContact: { firstName: null, lastName: null, email: null, phone: null },
  supportContact: { email: null, phone: null, website: null },
};

interface Stored {
  readonly legal_profile: unknown;
  readonly primary_contact: unknown;
  readonly support_contact: unknown;
}

export function draftOf({ legal_profile, primary_contact, support_contact }: Stored): Draft {
  return {
    legalProfile: { ...empty.legalProfile, ...(legal_profile as LegalProfile) },
    primaryContact: { ...empty.primaryContact, ...(primary_contact as PrimaryContact) },
    supportContact: { ...empty.supportContact, ...(support_contact as SupportContact) },
  };
}

export function profileOf({ network_profile }: { readonly network_profile: unknown }): NetworkProfile | null {
  return network_profile as NetworkProfile | null;
}

/** Of an application that was handed in, which always has one. */
export function submittedProfileOf(row: { readonly network_profile: unknown }): NetworkProfile {
  const profile = profileOf(row);
  if (profile === null) throw new Error("a submitted application has a network profile");
  return profile;
}
