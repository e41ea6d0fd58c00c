import { type Route, route } from "../../platform/index.ts";
import { presentInvitation } from "../present.ts";
import * as shape from "../schema.ts";
import { remindAddressees } from "./remind-addressees.ts";
import { switchReminders } from "./switch-reminders.ts";

const over = { "invitation-not-sent": 409, "invitation-used": 409, "invitation-declined": 409, "invitation-withdrawn": 409 } as const;

export const reminderRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/invitations/{id}/reminder",
    name: "remindOfInvitation",
    summary: "Remind those whom an open invitation was sent to, at most once a day",
    audience: "person",
    params: shape.byId,
    answers: { 200: shape.invitation },
    refusals: {
      ...over,
      "invitation-expired": 409,
      "open-link-not-reminded": 409,
      "nobody-to-remind": 409,
      "reminded-lately": 409,
      "too-many-invitations": 429,
    },
    run: (ctx, { params }) => remindAddressees(ctx, params.id),
    present: (seen, ctx) => ({ body: presentInvitation(seen, ctx), version: seen.invitation.version }),
  }),
  route({
    method: "POST",
    path: "/invitations/{id}/reminders",
    name: "switchInvitationReminders",
    summary: "Say whether Procura reminds of an open invitation by itself",
    audience: "person",
    params: shape.byId,
    body: shape.remindersSwitch,
    answers: { 200: shape.invitation },
    refusals: { ...over, "invitation-expired": 409 },
    run: (ctx, { params, body }) => switchReminders(ctx, params.id, body.on),
    present: (seen, ctx) => ({ body: presentInvitation(seen, ctx), version: seen.invitation.version }),
  }),
];
