import { DomainError } from "../../platform/index.ts";

/** Consent is the global administrator's: said in those words rather than as a missing role. */
export async function onlyGlobalAdministrator<T>(authorized: Promise<T>): Promise<T> {
  try {
    return await authorized;
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== "forbidden") throw error;
    throw new DomainError(
      "forbidden",
      {
        code: "global-administrator-required",
        message: {
          en: "Only a global administrator of your organization can decide this.",
          it: "Solo un amministratore globale della tua organizzazione può decidere.",
        },
        nextStep: { en: "Send the link to one of them.", it: "Inoltra il link a uno di loro." },
      },
      { cause: error },
    );
  }
}
