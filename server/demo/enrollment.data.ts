/** The vendor's registry in the demo world, and an enrollment that waits in its queue. */
export const memberships = `Network ID,Organization name,Country,Status,Account email
4812345,Litware Cloud S.r.l.,IT,active,network@litware.example
4812346,Litware Cloud S.r.l. (former office),IT,inactive,network@litware.example
4823001,Adatum Servizi S.p.A.,IT,active,network@adatum.example
4823002,Adatum Servizi Sud,IT,inactive,network@adatum.example
4823003,Adatum France,FR,active,network@adatum.example
4200001,Fabrikam Consulting,IT,active,network@fabrikam.example
4834001,Tailwind Systems,US,active,network@tailwind.example
`;

export const recordedCustomers = `Network ID,Microsoft ID,Company name,Primary domain name,Relationship,Country
4823001,7c9e6679-7425-40de-944b-e07fc1f90ae7,Officine Brera,officinebrera.example,Reseller,IT
4823001,1b4e28ba-2fa1-41d2-883f-0016d3cca427,Farmacia San Marco,,Reseller,IT
4812345,9f8b6c1e-52d0-4f7e-8c55-1f2f0d8a7b31,Cantine Montefalco,montefalco.example,Reseller,IT
`;

export const enrollment = {
  administrator: "Elisa Moretti",
  accountEmail: "network@litware.example",
  networkId: "4812345",
  partnerKind: "indirect-reseller",
  language: "it",
  legalProfile: {
    legalName: "Litware Cloud S.r.l.",
    registrationNumber: "IT01234560157",
    phone: "+39 02 8901234",
    website: "https://www.litware.example",
    address: { line1: "Via Tortona 20", line2: null, city: "Milano", region: "MI", postalCode: "20144" },
  },
  primaryContact: { firstName: "Franco", lastName: "Galli", email: "franco.galli@litware.example", phone: "+39 02 8901235" },
  supportContact: { email: "assistenza@litware.example", phone: "+39 02 8901240", website: "https://assistenza.litware.example" },
} as const;
