import { DomainError, type Tx } from "../../platform/index.ts";
import { selectCustomer } from "../customers/store.ts";

/** Without the customer agreement a partner buys nothing for a customer. Throws DomainError `customer-agreement-missing` (409). */
export async function requireCustomerAgreement(tx: Tx, partnerId: string, customerId: string): Promise<void> {
  const listed = await selectCustomer(tx, partnerId, customerId);
  if (listed?.agreement_version) return;
  throw new DomainError("conflict", {
    code: "customer-agreement-missing",
    message: {
      en: "This customer has not accepted the customer agreement, so nothing can be bought for it.",
      it: "Questo cliente non ha accettato il contratto per i clienti, quindi non si può acquistare nulla per suo conto.",
    },
    nextStep: { en: "Ask the customer to accept it, on its page.", it: "Chiedi al cliente di accettarlo, dalla sua pagina." },
  });
}
