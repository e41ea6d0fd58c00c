import type { Api } from "../../lib/api.ts";

export const credentialsKey = (api: Api) => [api.organizationId, "api-credentials"] as const;
