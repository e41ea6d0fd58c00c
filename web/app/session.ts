import { type Me, received, type SessionOrganization } from "@procura/sdk";
import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type Api, anyone, apiOf } from "../lib/api.ts";
import { hasCode } from "../lib/problem.ts";
import { nameInstallation } from "../lib/titles.ts";
import { speak } from "./i18n.ts";
import { queryClient } from "./queries.ts";
import { announceExpiry, settleExpiry } from "./session-expiry.ts";

export const sessionQuery = queryOptions({ queryKey: ["session"], queryFn: readSession, staleTime: 30_000 });

/** Null: nobody is signed in. A session that ends under an open page keeps the page, so that nothing typed is lost. */
async function readSession(): Promise<Me | null> {
  const former = queryClient.getQueryData<Me | null>(["session"]) ?? null;
  try {
    const me = await (former ? askTwice() : received(anyone.GET("/session")));
    await greet(me);
    return me;
  } catch (error) {
    if (!hasCode(error, "sign-in-required")) throw error;
    if (former) announceExpiry();
    return former;
  }
}

/** Once more if need be: the session may have been renewed, with a new cookie, after the first was sent. */
async function askTwice(): Promise<Me> {
  try {
    return await received(anyone.GET("/session"));
  } catch (error) {
    if (!hasCode(error, "sign-in-required")) throw error;
    return await received(anyone.GET("/session"));
  }
}

/** Whoever just signed in, on whatever page. */
export async function welcome(me: Me): Promise<void> {
  await greet(me);
  queryClient.setQueryData(sessionQuery.queryKey, me);
  settleExpiry();
}

async function greet(me: Me): Promise<void> {
  nameInstallation(me.installation.name);
  await speak(me.user.language);
}

export async function signOut(): Promise<void> {
  await anyone.DELETE("/session");
  // A fresh document: nothing of this person stays in memory.
  window.location.assign("/sign-in");
}

export function useMe(): Me {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error("This page is for signed-in people only.");
  return data;
}

const organizationRoute = getRouteApi("/o/$organizationId");

/** The organization in the address: the one the person acts for. */
export function useOrganization(): SessionOrganization {
  const { organizationId } = organizationRoute.useParams();
  const organization = useMe().organizations.find(({ id }) => id === organizationId);
  if (!organization) throw new Error("No membership in the organization of this address.");
  return organization;
}

export function useApi(): Api {
  return apiOf(organizationRoute.useParams().organizationId);
}
