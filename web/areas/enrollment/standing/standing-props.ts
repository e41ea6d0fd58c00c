import type { EnrollmentApplication } from "@procura/sdk";
import type { Api } from "../../../lib/api.ts";

export interface StandingProps {
  api: Api;
  application: EnrollmentApplication;
}
