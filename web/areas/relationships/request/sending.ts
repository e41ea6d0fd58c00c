import { type Addressing, type Message, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";

export interface Sending {
  channel: "procura" | "mail-program" | "copy";
  addressing?: Addressing;
  reminders?: boolean;
  to?: string[];
  message: Message;
}

/** Sends an invitation, for the first time or again. */
export function useSending(api: Api, invitationId: string) {
  const queryClient = useQueryClient();
  return useCommand(
    (body: Sending, key) =>
      received(
        api.client.POST("/invitations/{id}/sending", {
          params: { path: { id: invitationId } },
          body,
          ...idempotent(key),
        }),
      ),
    { onSuccess: () => queryClient.invalidateQueries({ queryKey: [api.organizationId, "invitations"] }) },
  );
}

export type SendingCommand = ReturnType<typeof useSending>;
