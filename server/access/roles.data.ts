import type { Localized } from "../platform/index.ts";
import { collaborationRoles } from "./roles/collaboration.data.ts";
import { devicesRoles } from "./roles/devices.data.ts";
import { globalRoles } from "./roles/global.data.ts";
import { identityRoles } from "./roles/identity.data.ts";
import { otherRoles } from "./roles/other.data.ts";
import { readOnlyRoles } from "./roles/read-only.data.ts";
import { securityAndComplianceRoles } from "./roles/security-and-compliance.data.ts";

/** What is known of a role, whatever Procura lets its holder do. */
export interface RoleFacts {
  /** The id by which directories everywhere know the role. */
  readonly id: string;
  readonly name: Localized;
  /** One plain sentence: what its holder does. */
  readonly description: Localized;
  /** Its holder can gain, or give, more authority than the role itself names: by passwords, roles, keys or sign-in rules. */
  readonly privileged: boolean;
}

export interface AdminRole extends RoleFacts {
  /** The English name in kebab-case: stable, for programs and addresses. */
  readonly key: string;
  readonly category: RoleCategory;
}

export type RoleCategory = keyof typeof rolesByCategory;

const rolesByCategory = {
  collaboration: collaborationRoles,
  devices: devicesRoles,
  global: globalRoles,
  identity: identityRoles,
  other: otherRoles,
  "read-only": readOnlyRoles,
  "security-and-compliance": securityAndComplianceRoles,
} satisfies Record<string, readonly RoleFacts[]>;

export const roleCategoryNames: Readonly<Record<RoleCategory, Localized>> = {
  collaboration: { en: "Collaboration", it: "Collaborazione" },
  devices: { en: "Devices", it: "Dispositivi" },
  global: { en: "Global", it: "Globale" },
  identity: { en: "Identity", it: "Identità" },
  other: { en: "Other", it: "Altro" },
  "read-only": { en: "Read-only", it: "Sola lettura" },
  "security-and-compliance": { en: "Security and compliance", it: "Sicurezza e conformità" },
};

/** Every admin role there is, by category. */
export const adminRoles: readonly AdminRole[] = (Object.keys(rolesByCategory) as RoleCategory[]).flatMap((category) =>
  rolesByCategory[category].map((facts) => ({ ...facts, key: keyOf(facts.name.en), category })),
);

function keyOf(englishName: string): string {
  return englishName.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

/** Ids of the roles that rules name. */
export const roleId = {
  applicationAdministrator: "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
  authenticationAdministrator: "c4e39bd9-1100-46d3-8c65-fb160da0071f",
  billingAdministrator: "b0f54661-2d74-4c50-afa3-1ec803f12efe",
  cloudDeviceAdministrator: "7698a772-787b-4ac8-901f-60d6b08affd2",
  intuneAdministrator: "3a2c62db-5318-420d-8d74-23affee5d9d5",
  cloudApplicationAdministrator: "158c047a-c907-4556-b7ef-446551a6b5f7",
  complianceAdministrator: "17315797-102d-40b4-93e0-432062caca18",
  directoryReaders: "88d8e3e3-8f55-4a1e-953a-9b9898b8876b",
  directoryWriters: "9360feb5-f418-4baa-8175-e2a00bac4301",
  domainNameAdministrator: "8329153b-31d0-4727-b945-745eb3bc5f31",
  globalAdministrator: "62e90394-69f5-4237-9190-012177145e10",
  globalReader: "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
  groupsAdministrator: "fdd7a751-b60b-444a-984c-02652fe8fa1c",
  guestInviter: "95e79109-95c0-4d8e-aee3-d01accf2d47b",
  helpdeskAdministrator: "729827e3-9c14-49f7-bb1b-9608f156bbb8",
  licenseAdministrator: "4d6ac14f-3453-41d0-bef9-a3e0c569773a",
  passwordAdministrator: "966707d0-3269-4727-9be2-8c3a10f19b9d",
  privilegedAuthenticationAdministrator: "7be44c8a-adaf-4e2a-84d6-ab2649e08a13",
  privilegedRoleAdministrator: "e8611ab8-c189-46e8-94e1-60213ab1f814",
  reportsReader: "4a5d8f65-41da-4de4-8968-e035b65339cf",
  securityAdministrator: "194ae4cb-b126-40b2-bd5b-6091b380977d",
  securityOperator: "5f2222b1-57c3-48ba-8ad5-d4759f1fde6f",
  securityReader: "5d6b6bb7-de71-4623-b4af-96380a352509",
  serviceSupportAdministrator: "f023fd81-a637-4b56-95fd-791ac0226033",
  userAdministrator: "fe930be7-5e62-47db-91af-98c3a49a38b1",
} as const;
