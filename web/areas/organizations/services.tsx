import { useQuery } from "@tanstack/react-query";
import { useApi, useOrganization } from "../../app/session.ts";
import { programQuery } from "./program.ts";

/** What services that are administered apart are called in one's cloud. */
export function Services({ ids }: { ids: readonly string[] }) {
  const api = useApi();
  const { programId } = useOrganization();
  const program = useQuery({ ...programQuery(api, programId), enabled: ids.length > 0 });
  const names = new Map(program.data?.rules.administeredServices.map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? id).join(", ");
}
