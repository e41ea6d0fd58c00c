import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "helmet";

export interface SecurityHeaders {
  /** For what browsers show: the portal, the reference of the API. */
  readonly pages: Readonly<Record<string, string>>;
  /** For JSON, which opens, runs and embeds nothing. */
  readonly data: Readonly<Record<string, string>>;
}

/** What Helmet would say with every answer, worked out once: doing it per request took as long as deciding about access does. */
export function securityHeaders(publicUrl: string): SecurityHeaders {
  const hsts = publicUrl.startsWith("https:");
  const pages = headersOf({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    hsts,
    // The same as frame-ancestors, for browsers that know no better.
    xFrameOptions: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
  });
  const kept = ["strict-transport-security", "x-content-type-options", "referrer-policy", "cross-origin-resource-policy"];
  const data = Object.fromEntries(Object.entries(pages).filter(([name]) => kept.includes(name)));
  return { pages, data: { ...data, "content-security-policy": "default-src 'none'; frame-ancestors 'none'" } };
}

function headersOf(options: Parameters<typeof helmet>[0]): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => {},
  };
  helmet(options)({} as IncomingMessage, response as unknown as ServerResponse, () => {});
  return headers;
}
