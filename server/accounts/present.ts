import type { OrganizationRow, Program } from "../organizations/index.ts";
import type { Context } from "../platform/index.ts";
import type { SeenProfile } from "./get-profile.ts";

export function presentSummary(row: OrganizationRow) {
  return {
    id: row.organization_id,
    name: row.name,
    domain: row.domain,
    country: row.country,
    isVendor: row.is_vendor,
    partnerKind: row.partner_kind,
    isCustomer: row.is_customer,
    status: row.status,
    createdAt: row.created_at.toISOString(),
  };
}

export function presentProfile({ organization, allowedActions }: SeenProfile) {
  const { program_id, partner_network_id, language, address, email, phone, support_contact, version } = organization;
  return {
    ...presentSummary(organization),
    programId: program_id,
    partnerNetworkId: partner_network_id,
    language,
    address,
    email,
    phone,
    supportContact: support_contact,
    version,
    allowedActions: [...allowedActions],
  };
}

export function presentProgram({ rules, ...program }: Program, { language }: Pick<Context, "language">) {
  const administeredServices = rules.administeredServices.map(({ id, name }) => ({ id, name: name[language] }));
  return { ...program, rules: { ...rules, administeredServices } };
}
