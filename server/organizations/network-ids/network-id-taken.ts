import { DomainError } from "../../platform/index.ts";

/** path: the field of the request that names it. */
export function networkIdTaken(path: string): DomainError {
  const message = {
    en: "This partner network ID is linked to another organization already.",
    it: "Questo ID della rete partner è già collegato a un'altra organizzazione.",
  };
  return new DomainError(
    "conflict",
    {
      code: "network-id-linked",
      message,
      nextStep: {
        en: "Choose another one, or ask the vendor which organization has it.",
        it: "Scegline un altro oppure chiedi al fornitore del cloud quale organizzazione lo usa.",
      },
    },
    { fields: [{ path, message }] },
  );
}
