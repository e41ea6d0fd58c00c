import { type HelpRequest, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";

export const helpKey = (api: Api) => [api.organizationId, "help-requests"] as const;

/** The partner asks for one of its customers. */
export function useHelpQuestion(api: Api, customerId: string, onDone: () => void) {
  return useCommand<{ subject: string; description: string }, HelpRequest>(
    (body, key) =>
      received(api.client.POST("/customers/{customerId}/help-requests", { params: { path: { customerId } }, body, ...idempotent(key) })),
    { onSuccess: useChanged(api, onDone) },
  );
}

/** The vendor answers. */
export function useHelpAnswer(api: Api, help: HelpRequest, onDone: () => void) {
  const path = { organizationId: help.customer.id, id: help.id };
  return useCommand<{ note: string; close: boolean }, HelpRequest>(
    (body, key) =>
      received(
        api.client.POST("/organizations/{organizationId}/help-requests/{id}/answer", { params: { path }, body, ...idempotent(key) }),
      ),
    { onSuccess: useChanged(api, onDone) },
  );
}

function useChanged(api: Api, onDone: () => void): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    onDone();
    await queryClient.invalidateQueries({ queryKey: helpKey(api) });
  };
}
