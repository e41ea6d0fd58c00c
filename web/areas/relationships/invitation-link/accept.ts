import { type AcceptedText, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { sessionQuery } from "../../../app/session.ts";
import { apiOf, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";

interface Acceptance {
  token: string;
  agreement?: AcceptedText;
  administration: boolean;
}

/** waits: a second administrator has to confirm before anything takes effect. */
export function useAccept(invitationId: string, organizationId: string, onAccepted: (outcome: { waits: boolean }) => Promise<unknown>) {
  return useDecision(
    organizationId,
    (body: Acceptance, key) =>
      received(
        apiOf(organizationId).client.POST("/invitations/{id}/acceptance", {
          params: { path: { id: invitationId } },
          body,
          ...idempotent(key),
        }),
      ),
    (result) => onAccepted({ waits: "acceptedBy" in result }),
  );
}

export function useAuthorize(invitationId: string, organizationId: string, onAuthorized: () => Promise<unknown>) {
  return useDecision(
    organizationId,
    (body: { token: string; administration: boolean }, key) =>
      received(
        apiOf(organizationId).client.POST("/invitations/{id}/authorization", {
          params: { path: { id: invitationId } },
          body,
          ...idempotent(key),
        }),
      ),
    onAuthorized,
  );
}

function useDecision<Input, Result>(
  organizationId: string,
  run: (input: Input, key: string) => Promise<Result>,
  onDone: (result: Result) => Promise<unknown>,
) {
  const queryClient = useQueryClient();
  return useCommand(run, {
    onSuccess: async (result) => {
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: [organizationId] });
      await onDone(result);
    },
  });
}
