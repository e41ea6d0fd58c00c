import { z } from "zod";
import { shownText } from "../agreements/index.ts";
import { emailAddress, id, instant, multiline, pageOf, pageQuery, text, wrong } from "../platform/index.ts";
import { readCode } from "./asking/rules.ts";
import { administrationStates } from "./customers/rules.ts";
import { ending, endRequest } from "./endings/schema.ts";
import { invitationKinds } from "./invitations/kinds.ts";
import { addressings } from "./invitations/rules.ts";
import { labels, relationshipKinds } from "./kinds.data.ts";
import { suspension } from "./suspensions/shape.ts";

const language = z.enum(["en", "it"]);
export const namedPerson = z.object({ id: id.nullable(), name: z.string() });
export const administrationState = z.enum(administrationStates);

export const byId = z.strictObject({ id });
export const token = z.string().min(1).max(200).describe("What stands behind # in the invitation's link");

const codeShape = {
  en: "A request code has eight letters and digits, such as K7QM-2XPR",
  it: "Un codice di richiesta ha otto lettere e cifre, come K7QM-2XPR",
};
const invitationKind = z.enum(invitationKinds);
export const servicesAsked = z
  .array(text(50))
  .max(20)
  .describe(
    "For which of the program's `administeredServices` administration is asked; needed where the program has one administrator per service and the request includes delegated administration, refused elsewhere",
  );
const services = z.array(z.string()).describe("For which of the program's services, where they are administered apart; else empty");
export const invitationStatus = z.enum(["draft", "open", "accepted", "declined", "withdrawn", "expired"]);
export const invitationQuery = z.strictObject({
  ...pageQuery,
  addressee: z.enum(["customer", "partner"]).default("customer").describe("customer: for relationships; partner: for partnerships"),
  status: invitationStatus.optional(),
});
export const invitationDraft = z.strictObject({
  kind: invitationKind.describe(
    "partnership: an indirect provider asks an indirect reseller; all others ask a customer for a relationship",
  ),
  includeDelegatedAdministration: z
    .boolean()
    .optional()
    .describe(
      "Of a partnership: administrator access to the reseller's own organization. Not given: true for the kinds that are for administration (delegated-administrator, advisor), else false",
    ),
  services: servicesAsked.optional(),
  providerId: id
    .optional()
    .describe("Makes it a joint invitation: this indirect provider of the reseller becomes the customer's reseller by the same acceptance"),
  language: language.optional().describe("Of the letter; the caller's if not given"),
  requestCode: text(40)
    .refine((written) => readCode(written) !== null, wrong(codeShape))
    .optional()
    .describe("If the addressee takes requests only with its code: the code it gave you, such as K7QM-2XPR"),
  expiresInDays: z.int().min(1).max(90).optional().describe("Days until it can no longer be accepted, 1 to 90; the program's if not given"),
});
const addressing = z.enum(addressings);
export const sending = z.strictObject({
  addressing: addressing
    .optional()
    .describe(
      "addressed: for one customer, used up by the first acceptance; open-link: for everybody who has the link, until it expires. Addressed if not given and anybody is named in `to`. The first sending decides",
    ),
  channel: z.enum(["procura", "mail-program", "copy"]),
  to: z.array(emailAddress).max(20).default([]).describe("At most 20; required when Procura sends"),
  reminders: z
    .boolean()
    .optional()
    .describe("Whether Procura reminds those it sent an addressed invitation to and who have not answered; at first yes"),
  message: z
    .strictObject({ subject: text(300), body: multiline(10_000) })
    .optional()
    .describe("The letter as edited; as it was last if not given"),
});
export const remindersSwitch = z.strictObject({ on: z.boolean() });
export const tokenOnly = z.strictObject({ token });
export const acceptanceRequest = z.strictObject({
  token,
  agreement: shownText.optional().describe("The text that was shown and accepted; needed where the preview has an agreement"),
  administration: z
    .boolean()
    .optional()
    .describe(
      "False: accept the relationship and leave the admin roles out, where the preview says that there is a choice. As asked if not given",
    ),
});
export const declined = z.object({ status: invitationStatus });
export const declineRequest = z.strictObject({ token, reason: multiline(1_000).optional() });

export const invitation = z.object({
  id,
  kind: invitationKind,
  includeDelegatedAdministration: z.boolean(),
  services,
  provider: z.object({ id, name: z.string() }).nullable().describe("Of a joint invitation"),
  status: invitationStatus,
  language,
  addressing: addressing.nullable().describe("Null while it is prepared"),
  channel: z.enum(["procura", "mail-program", "copy"]).nullable(),
  createdAt: instant,
  createdBy: namedPerson,
  expiresAt: instant,
  sentAt: instant.nullable(),
  openedAt: instant.nullable(),
  addressees: z.array(
    z.object({
      email: z.string(),
      status: z.enum(["none", "queued", "sent", "failed"]).describe("none: Procura does not send this one"),
      attempts: z.number().int(),
      lastError: z.string().nullable(),
      sentAt: instant.nullable(),
    }),
  ),
  reminders: z.object({
    on: z.boolean().describe("Whether Procura reminds by itself"),
    nextAt: instant.nullable().describe("When it does next"),
    sent: z.array(z.object({ reminder: z.enum(["after", "before-expiry", "by-hand"]), at: instant, by: z.string().nullable() })),
  }),
  waiting: z
    .object({ since: instant, at: z.string() })
    .nullable()
    .describe("One administrator of this organization has accepted it, and a second one is waited for"),
  acceptanceCount: z.number().int(),
  declineCount: z.number().int(),
  lastAcceptedBy: z.object({ organizationId: id, name: z.string(), at: instant }).nullable(),
  closedAt: instant.nullable().describe("When it was declined or withdrawn"),
  closedBy: z.object({ id, name: z.string() }).nullable(),
  declineReason: z.string().nullable(),
  version: z.number().int(),
  allowedActions: z.array(z.string()),
});
export const invitations = pageOf(invitation);
const answer = z.enum(["accepted", "declined"]);
export const answerQuery = z.strictObject({ ...pageQuery, answer: answer.optional() });
export const answers = pageOf(
  z
    .object({
      id,
      organization: z.object({ id, name: z.string() }),
      answer,
      reason: z.string().nullable().describe("Given for declining"),
      at: instant,
      by: z.object({ id, name: z.string() }),
    })
    .meta({ id: "InvitationAnswer" }),
);
const message = z.object({ subject: z.string(), body: z.string() });
const supportContact = z
  .object({ email: z.string(), phone: z.string(), website: z.string() })
  .nullable()
  .describe("Where the partner's customers get help");
export const letter = z.object({ link: z.string(), message });
export const invitationWithLink = invitation.extend({
  link: z.string().nullable().describe("Shown once; null in a replay"),
  message: message.nullable(),
});
export const sentInvitation = z.object({ invitation, link: z.string().nullable(), message: message.nullable() });

export const preview = z.object({
  invitation: z.object({
    id,
    kind: invitationKind,
    includeDelegatedAdministration: z.boolean(),
    services: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .describe("For which services administration is asked, where the program has one administrator for each; else empty"),
    status: invitationStatus,
    expiresAt: instant,
    programId: z.string(),
  }),
  partner: z.object({
    name: z.string(),
    country: z.string(),
    domain: z.string(),
    partnerNetworkId: z.string().nullable(),
    partnerKind: z.string().nullable(),
    supportContact,
  }),
  provider: z
    .object({ id, name: z.string(), country: z.string(), domain: z.string(), partnerNetworkId: z.string().nullable() })
    .nullable()
    .describe("Of a joint invitation: who becomes the customer's reseller besides"),
  agreement: z.object({ key: z.string(), version: z.string(), title: z.string() }).nullable(),
  acceptedIn: z
    .object({ name: z.string(), url: z.string().nullable().describe("Of a portal other than this one") })
    .nullable()
    .describe("Where the program has it accepted, by the day on which it was sent"),
  asks: z.array(
    z.object({
      code: z.string(),
      administration: z.boolean().describe("Falls away where administration is left out"),
      by: z.enum(["sender", "provider"]).describe("Who could do it"),
    }),
  ),
  administration: z
    .enum(["none", "optional", "required"])
    .describe("Whether administration is asked for, and whether one can accept all but that"),
  viewer: z
    .object({
      organizationId: id,
      organizationName: z.string(),
      canAccept: z.boolean(),
      mayBlock: z.boolean().describe("Whether the caller may block the partner for that organization"),
      why: z.string().nullable(),
      administrationTaken: z
        .array(
          z.object({
            service: z.object({ id: z.string(), name: z.string() }).nullable().describe("Null: the organization as a whole"),
            partner: z.object({ id, name: z.string() }).nullable().describe("Only to those who may see the organization's partners"),
          }),
        )
        .describe("What of the administration that is asked for another partner holds, in a program that allows one"),
      waiting: z
        .object({ id, acceptedBy: z.object({ id, name: z.string() }), acceptedAt: instant, administration: z.boolean() })
        .nullable()
        .describe("One administrator has accepted, and a different one has to confirm by accepting the same"),
      relationship: z.object({ id, administration: administrationState, services }).nullable(),
      partnership: z.object({ id, administration: administrationState }).nullable(),
    })
    .nullable(),
});

export const rolesOfGroups = z.array(z.object({ group: z.string(), role: z.object({ id, key: z.string(), name: z.string() }) }));

export const relationship = z.object({
  id,
  kind: z.enum(relationshipKinds),
  label: z.enum(labels),
  status: z.enum(["active", "ended"]),
  partner: z.object({
    id,
    name: z.string(),
    domain: z.string(),
    country: z.string(),
    partnerNetworkId: z.string().nullable(),
    supportContact: supportContact.optional().describe("Only where relationships are read"),
  }),
  source: z.enum(["invitation", "import"]),
  startedAt: instant,
  startedBy: namedPerson,
  invitationId: id.nullable(),
  administration: z.object({
    state: administrationState,
    services,
    grantId: id.nullable(),
    since: instant.nullable(),
    removedAt: instant.nullable(),
    removedBy: z.string().nullable(),
    roles: rolesOfGroups,
  }),
  suspension: suspension.nullable().describe("That the vendor suspends it; what the partner may do holds again once it is lifted"),
  endRequest: endRequest.nullable().describe("That the customer wants it ended"),
  ending: ending.nullable().describe("How it ended"),
  version: z.number().int(),
  allowedActions: z.array(z.string()),
});
export const relationships = pageOf(relationship);
export const acceptedRelationship = relationship.extend({
  together: z.array(relationship).describe("Of a joint invitation: the relationship with its provider"),
});

const address = z
  .object({
    line1: z.string(),
    line2: z.string().nullable(),
    city: z.string(),
    region: z.string().nullable(),
    postalCode: z.string().nullable(),
  })
  .partial();
export const account = z.object({ address: address.nullable(), email: z.string().nullable(), phone: z.string().nullable() });
export const plainPageQuery = z.strictObject(pageQuery);
