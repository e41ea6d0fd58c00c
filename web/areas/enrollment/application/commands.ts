import { type EnrollmentApplication, type EnrollmentChange, type MembershipSignIn, received } from "@procura/sdk";
import { type Api, idempotent, ifVersion } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { useApplicationCommand } from "../enrollment.ts";

export function useBegin(api: Api) {
  return useApplicationCommand(api, (partnerKind: EnrollmentApplication["partnerKind"], key) =>
    received(api.client.POST("/enrollment-applications", { body: { partnerKind }, ...idempotent(key) })),
  );
}

export interface ChangeRequest {
  version: number;
  change: EnrollmentChange;
}

export function useChange(api: Api, id: string) {
  return useApplicationCommand(api, ({ version, change }: ChangeRequest) =>
    received(api.client.PATCH("/enrollment-applications/{id}", { params: { path: { id }, header: ifVersion(version) }, body: change })),
  );
}

/** A code goes to the address of a membership account, whether it is known or not. */
export function useAskForCode(api: Api, id: string) {
  return useCommand((email: string, key) =>
    received(
      api.client.POST("/enrollment-applications/{id}/membership-sign-ins", {
        params: { path: { id } },
        body: { email },
        ...idempotent(key),
      }),
    ),
  );
}

export function useGiveCode(api: Api, id: string, onProven: (signIn: MembershipSignIn) => void) {
  return useCommand(
    ({ signInId, code }: { signInId: string; code: string }, key) =>
      received(
        api.client.POST("/enrollment-applications/{id}/membership-sign-ins/{signInId}/proof", {
          params: { path: { id, signInId } },
          body: { code },
          ...idempotent(key),
        }),
      ),
    { onSuccess: onProven },
  );
}

export function useChooseProfile(api: Api, { id, version }: EnrollmentApplication, onChosen: () => void) {
  return useApplicationCommand(
    api,
    (body: { signInId: string; networkId: string }) =>
      received(
        api.client.PUT("/enrollment-applications/{id}/network-profile", { params: { path: { id }, header: ifVersion(version) }, body }),
      ),
    onChosen,
  );
}

export function useSubmit(api: Api, { id, version }: EnrollmentApplication) {
  return useApplicationCommand<void>(api, (_, key) =>
    received(
      api.client.POST("/enrollment-applications/{id}/submission", {
        params: { path: { id }, header: ifVersion(version) },
        ...idempotent(key),
      }),
    ),
  );
}
