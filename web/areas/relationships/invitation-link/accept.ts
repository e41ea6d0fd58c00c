import { type AcceptedText, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { sessionQuery } from "../../../app/session.ts";
import { apiOf, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";

interface Acceptance {
  token: string;
  agreement: AcceptedText;
}

export function useAccept(invitationId: string, organizationId: string, onAccepted: () => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useCommand(
    (body: Acceptance, key) =>
      received(
        apiOf(organizationId).client.POST("/invitations/{id}/acceptance", {
          params: { path: { id: invitationId } },
          body,
          ...idempotent(key),
        }),
      ),
    {
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
        await queryClient.invalidateQueries({ queryKey: [organizationId] });
        await onAccepted();
      },
    },
  );
}
