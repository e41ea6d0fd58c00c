import { received } from "@procura/sdk";
import { queryOptions } from "@tanstack/react-query";
import { anyone } from "../lib/api.ts";

/** What each role can do; in the server's words, so one per language. */
export const roleTableQuery = (locale: string) =>
  queryOptions({
    queryKey: ["role-table", locale],
    queryFn: () => received(anyone.GET("/role-table")),
    staleTime: Number.POSITIVE_INFINITY,
  });
