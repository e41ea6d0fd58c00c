import type { EnrollmentCase } from "@procura/sdk";
import type { Api } from "../../../lib/api.ts";

export interface DecisionProps {
  api: Api;
  seen: EnrollmentCase;
  onClose: () => void;
}
