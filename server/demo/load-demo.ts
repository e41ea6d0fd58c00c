import { writeFile } from "node:fs/promises";
import { changeMultiFactorRule } from "../accounts/index.ts";
import { readAgreement, signPartnerAgreement } from "../agreements/index.ts";
import type { App } from "../app.ts";
import { saveListing } from "../directory/index.ts";
import { hashPassword } from "../identity/index.ts";
import { type Added, addOrganization, setUpInstallation } from "../installation/index.ts";
import { type Actor, actingOrganization, type Context } from "../platform/index.ts";
import { acceptInvitation, authorizeProvider, draftInvitation, sendInvitation } from "../relationships/index.ts";
import { enrollment } from "./enrollment.data.ts";
import { loadEnrollment } from "./load-enrollment.ts";
import { loadPartnerWork } from "./load-partner-work.ts";
import {
  type DemoOrganization,
  demoPassword,
  organizations,
  partnerAgreementSigners,
  pastCustomer,
  pastInvitations,
  pastPartnership,
  providerListing,
  vendor,
} from "./world.ts";

interface SignIn {
  readonly organization: string;
  readonly kind: string;
  readonly name: string;
  readonly signInName: string;
  readonly password: string;
  readonly may: string;
}

/** Fills an empty database with the demo world, through the same operations that people use; leaves any other database alone. */
export async function loadDemo(app: App, demoFile: string | undefined): Promise<void> {
  const hash = await hashPassword(demoPassword);
  const password = { hash };
  const made = await setUpInstallation(app.contextFor(), { ...vendor, administrator: { ...vendor.administrator, password } });
  if (!made) return;
  const first: DemoOrganization = {
    kind: "vendor",
    organization: { name: vendor.vendorName, country: vendor.country, programId: "public" },
    people: [vendor.administrator],
  };
  const signIns: SignIn[] = listSignIns(first, made.people);
  const people = new Map<string, { actor: Actor; organizationId: string }>();
  // Newcomers have passwords only. In the other clouds it stays as it ships.
  const administrator = administratorOf(app, made);
  await changeMultiFactorRule(administrator, "public", "optional");
  for (const demo of organizations) {
    const added = await addOrganization(app.contextFor(), {
      organization: demo.organization,
      people: demo.people.map((person) => ({ ...person, password })),
    });
    signIns.push(...listSignIns(demo, added.people));
    const organizationId = added.organization.organization_id;
    for (const one of added.people) people.set(one.displayName, { organizationId, actor: actorOf(app, one, organizationId) });
  }
  for (const name of partnerAgreementSigners) await signAgreement(contextOf(app, people, name));
  const customer = contextOf(app, people, pastCustomer);
  for (const { agent, ...asked } of pastInvitations) await relate(contextOf(app, people, agent), customer, asked);
  const workers = {
    ofDevices: contextOf(app, people, "Dario Longo"),
    ofApps: contextOf(app, people, "Irene Sala"),
    reseller: contextOf(app, people, "Ada Bianchi"),
  };
  await loadPartnerWork(workers, actingOrganization(customer));
  await bePartners(contextOf(app, people, pastPartnership.provider), contextOf(app, people, pastPartnership.reseller));
  await loadEnrollment(app, { vendor: administrator, applicant: contextOf(app, people, enrollment.administrator) });
  await publishListing(contextOf(app, people, pastPartnership.provider));
  if (demoFile !== undefined) await writeFile(demoFile, JSON.stringify(signIns, null, 2));
}

function administratorOf(app: App, { organization, people: [first] }: Added): Context {
  if (first === undefined) throw new Error("the vendor has an administrator");
  const organizationId = organization.organization_id;
  return app.contextFor(actorOf(app, first, organizationId), organizationId);
}

/** Somebody as if signed in, with a second factor. */
function actorOf(app: App, { id, displayName }: { id: string; displayName: string }, organizationId: string): Actor {
  const { now } = app.contextFor();
  const session = { sessionId: "", memberOf: [organizationId], mustChangePassword: false, multiFactor: true, provenAt: now };
  return { kind: "user", id, name: displayName, organizationId, ...session };
}

function listSignIns(
  { kind, organization, people }: DemoOrganization,
  added: readonly { signInName: string; displayName: string }[],
): SignIn[] {
  return added.map(({ signInName, displayName }, index) => ({
    organization: organization.name,
    kind,
    name: displayName,
    signInName,
    password: demoPassword,
    may: people[index]?.may ?? "",
  }));
}

function contextOf(app: App, people: ReadonlyMap<string, { actor: Actor; organizationId: string }>, name: string): Context {
  const person = people.get(name);
  if (!person) throw new Error(`the demo world has no ${name}`);
  return { ...app.contextFor(person.actor, person.organizationId), language: "it" };
}

async function signAgreement(administrator: Context): Promise<void> {
  const { key, version, language, sha256 } = await readAgreement(administrator, "partner-agreement", "IT", "it");
  await signPartnerAgreement(administrator, actingOrganization(administrator), { key, version, language, sha256 });
}

type Asked = Pick<(typeof pastInvitations)[number], "kind" | "administration">;

/** What two people would do in their browsers. */
async function relate(agent: Context, administrator: Context, { kind, administration }: Asked): Promise<void> {
  const { invitation, link } = await invite(agent, kind, "gino@mail.example", administration);
  const { key, version, language, sha256 } = await readAgreement(administrator, "customer-agreement", "IT", "it");
  const shown = kind === "reseller" ? { key, version, language, sha256 } : undefined;
  await acceptInvitation(administrator, invitation.id, link.split("#")[1] ?? "", shown);
}

async function bePartners(provider: Context, reseller: Context): Promise<void> {
  const { invitation, link } = await invite(provider, "partnership", "olga@mail.example", true);
  await authorizeProvider(reseller, invitation.id, link.split("#")[1] ?? "", true);
}

async function invite(sender: Context, kind: Asked["kind"] | "partnership", to: string, includeDelegatedAdministration: boolean) {
  const { invitation, link } = await draftInvitation(sender, { kind, includeDelegatedAdministration });
  const message = { subject: invitation.subject, body: `${invitation.body.replaceAll("{{link}}", link)}` };
  await sendInvitation(sender, invitation.id, { channel: "copy", to: [to], message });
  return { invitation, link };
}

async function publishListing(provider: Context): Promise<void> {
  await saveListing(provider, actingOrganization(provider), 0, providerListing);
}
