import { mailboxCode } from "../enrollment/mailbox-code.ts";
import { type Answer, customer, newNetworkId, type Person, vendorPerson } from "./actors.ts";
import type { TestApp } from "./app.ts";

let made = 0;

/** A mailbox at a domain of a company, not used before. */
export function newMailbox(name = "contact"): string {
  return `${name}-${process.pid}-${++made}@firm-${process.pid}-${made}.test`;
}

/** A membership in the vendor's registry. */
export async function membership(
  app: TestApp,
  { networkId = newNetworkId(), country = "IT", active = true, accountEmail = newMailbox("membership"), name = `Member ${made}` } = {},
) {
  const vera = await vendorPerson(app);
  const { status, body } = await vera.post("/network-memberships", { networkId, name, country, active, accountEmail });
  if (status !== 201) throw new Error(`no membership: ${JSON.stringify(body)}`);
  return body as { id: string; networkId: string; accountEmail: string; name: string; version: number };
}

export const sections = () => ({
  legalProfile: {
    legalName: `Rossi Servizi ${made}`,
    registrationNumber: "IT01234567890",
    phone: "02 1234567",
    website: "www.rossi.test",
    address: { line1: "Via Roma 1", line2: null, city: "Milano", region: "MI", postalCode: "20121" },
  },
  primaryContact: { firstName: "Paola", lastName: "Rossi", email: newMailbox("paola"), phone: "+39 02 1234567" },
  supportContact: { email: newMailbox("support"), phone: "+39 02 7654321", website: "https://support.rossi.test" },
});

export const atVersion = (version: number) => ({ headers: { "if-match": `"${version}"` } });

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
export type Body = any;

/** An application and the people around it, as it goes from state to state. */
export interface Enrolling {
  readonly app: TestApp;
  readonly organizationId: string;
  readonly admin: Person;
  readonly deputy: Person;
  readonly user: Person;
  readonly vera: Person;
  readonly id: string;
  readonly path: string;
  readonly networkId: string;
}

/** Sends an act of the applicant or the vendor on what is there now. */
export async function act(
  actor: Person,
  method: "POST" | "PUT" | "PATCH",
  path: string,
  at: string,
  body?: unknown,
): Promise<Answer<Body>> {
  const { version } = (await actor.get(at)).body;
  return await actor.call(method, path, body, atVersion(version));
}

/** An organization that has begun, and proven a membership account. */
export async function begun(app: TestApp, { partnerKind = "indirect-reseller" } = {}): Promise<Enrolling> {
  const { id: organizationId, admin, deputy, user } = await customer(app);
  const vera = await vendorPerson(app);
  const begin = await admin.post("/enrollment-applications", { partnerKind });
  if (begin.status !== 201) throw new Error(`not begun: ${JSON.stringify(begin.body)}`);
  const { networkId, accountEmail } = await membership(app);
  const path = `/enrollment-applications/${begin.body.id}`;
  const enrolling = { app, organizationId, admin, deputy, user, vera, id: begin.body.id, path, networkId };
  await choose(enrolling, accountEmail, networkId);
  return enrolling;
}

export async function prove({ app, admin, path }: Pick<Enrolling, "app" | "admin" | "path">, accountEmail: string) {
  const signIn = await admin.post(`${path}/membership-sign-ins`, { email: accountEmail });
  if (signIn.status !== 202) throw new Error(`no code: ${JSON.stringify(signIn.body)}`);
  const code = mailboxCode(app.config.SECRET_KEY, "membership-code", signIn.body.id);
  return await admin.post(`${path}/membership-sign-ins/${signIn.body.id}/proof`, { code });
}

export async function choose(enrolling: Enrolling, accountEmail: string, networkId: string) {
  const proven = await prove(enrolling, accountEmail);
  const { admin, path } = enrolling;
  return await act(admin, "PUT", `${path}/network-profile`, path, { signInId: proven.body.id, networkId });
}

/** Filled in, and handed in. */
export async function submitted(app: TestApp, options: { partnerKind?: string } = {}): Promise<Enrolling> {
  const enrolling = await begun(app, options);
  const { admin, path } = enrolling;
  await expectOk(act(admin, "PATCH", path, path, sections()));
  await expectOk(act(admin, "POST", `${path}/submission`, path));
  return enrolling;
}

/** Confirmed by the primary contact, in the vendor's queue. */
export async function inReview(app: TestApp, options: { partnerKind?: string } = {}): Promise<Enrolling> {
  const enrolling = await submitted(app, options);
  await expectOk(enrolling.admin.post("/enrollment-confirmations", { token: await confirmationToken(enrolling) }));
  return enrolling;
}

/** What stands behind # in the link of the mail of the newest submission, or of another one. */
export async function confirmationToken({ app, organizationId, id }: Enrolling, submissions = 1): Promise<string> {
  const { linkOf } = await import("../enrollment/applications/confirmation-link.ts");
  return linkOf(app.system().settings, organizationId, { id, submissions }).split("#")[1] ?? "";
}

/** One act of the vendor. */
export async function review({ vera, id }: Pick<Enrolling, "vera" | "id">, what: string, body?: unknown) {
  const path = `/enrollment-cases/${id}`;
  return await act(vera, what === "checks" ? "PUT" : "POST", `${path}/${what}`, path, body);
}

export const rejection = { reasons: ["business-not-found"], text: "We found no such business." };

export async function approve(enrolling: Enrolling): Promise<void> {
  await expectOk(review(enrolling, "checks", { check: "employment", passed: true }));
  await expectOk(review(enrolling, "checks", { check: "business", passed: true }));
  await expectOk(review(enrolling, "approval"));
}

const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");

export async function upload({ admin, path }: Pick<Enrolling, "admin" | "path">, content: Buffer = pdf, fileName = "visura.pdf") {
  return await admin.call("POST", `${path}/documents?fileName=${encodeURIComponent(fileName)}&kind=registration`, content, {
    headers: { "content-type": "application/octet-stream" },
  });
}

export async function expectOk(answer: Promise<Answer<Body>>): Promise<Body> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

/** Ids of enrollment's things of somebody else, by the path that leads to them. */
export async function foreignEnrollment(app: TestApp): Promise<Record<string, string>> {
  const enrolling = await inReview(app);
  await expectOk(review(enrolling, "questions", { text: "Who are you?" }));
  const document = await expectOk(upload(enrolling));
  const [member] = (await enrolling.vera.get(`/network-memberships?search=${enrolling.networkId}`)).body.items;
  return {
    "/enrollment-applications/{id}": enrolling.id,
    "/enrollment-cases/{id}": enrolling.id,
    "/network-memberships/{id}": member.id,
    "{documentId}": document.id,
    "{signInId}": document.id,
  };
}
