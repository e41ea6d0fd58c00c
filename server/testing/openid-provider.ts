import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export interface ProviderUser {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly amr?: readonly string[];
  /** How many seconds ago they signed in there; just now if not given. */
  readonly ago?: number;
}

export const client = { id: "procura", secret: "a client's secret of its own" };

/** A real OpenID provider on loopback, at which whoever `user` names signs in without being asked. */
export async function openIdProvider(redirectUri: string) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let user: ProviderUser = { sub: "nobody" };
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri], grant_types: ["authorization_code"] }],
    claims: { openid: ["sub", "amr"], email: ["email", "email_verified"], profile: ["preferred_username"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => "/interaction" },
    pkce: { required: () => true },
    cookies: { keys: ["of the test"] },
    findAccount: (_ctx: unknown, sub: string) => ({ accountId: sub, claims: () => ({ ...user, sub }) }),
  });
  const answer = provider.callback();
  server.on("request", async (request, response) => {
    if (!request.url?.startsWith("/interaction")) return answer(request, response);
    const { params } = await provider.interactionDetails(request, response);
    const grant = new provider.Grant({ accountId: user.sub, clientId: params.client_id ?? "" });
    grant.addOIDCScope("openid email profile");
    const ts = Math.floor(Date.now() / 1_000) - (user.ago ?? 0);
    const login = { accountId: user.sub, amr: user.amr ?? ["pwd"], ts };
    await provider.interactionFinished(request, response, { login, consent: { grantId: await grant.save() } });
  });

  return {
    issuer,
    become: (next: ProviderUser) => {
      user = next;
    },
    /** A browser goes where it was sent and comes back: the parameters of the address that it comes back to. */
    visit: async (url: string): Promise<Record<string, string>> => {
      const cookies = new Map<string, string>();
      let next = url;
      for (let hop = 0; hop < 10; hop++) {
        if (next.startsWith(redirectUri)) return Object.fromEntries(new URL(next).searchParams);
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
        const response = await fetch(next, { redirect: "manual", headers: { cookie } });
        for (const set of response.headers.getSetCookie()) {
          const [name = "", value = ""] = (set.split(";")[0] ?? "").split("=");
          cookies.set(name, value);
        }
        const location = response.headers.get("location");
        if (location === null) throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
        next = new URL(location, next).href;
      }
      throw new Error("the provider sends people in a circle");
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
