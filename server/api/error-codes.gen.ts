import type { ErrorCode } from "./error-codes.ts";

export const errorCodes: readonly ErrorCode[] = [
  {
    "code": "acceptance-not-waiting",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Somebody has decided about it in the meantime."
      }
    ]
  },
  {
    "code": "account-disabled",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "This account is disabled.",
        "nextStep": "Ask an administrator of your organization."
      }
    ]
  },
  {
    "code": "account-not-proven",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The membership account has not been proven, or too long ago.",
        "nextStep": "Begin again to get a new code."
      }
    ]
  },
  {
    "code": "action-not-in-role",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "The role … does not allow this.",
        "nextStep": "Ask a global administrator of your organization."
      }
    ]
  },
  {
    "code": "address-repeated",
    "statuses": [],
    "meanings": [
      {
        "message": "Line … has the same address."
      }
    ]
  },
  {
    "code": "addressee-missing",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "Say to which e-mail address the invitation goes.",
        "nextStep": "Add at least one address, or copy the letter into a mail of your own."
      }
    ]
  },
  {
    "code": "addressing-decided",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Whether one customer or many can accept this invitation was decided when it was first sent.",
        "nextStep": "Send it as it is, or prepare a new invitation."
      }
    ]
  },
  {
    "code": "administration-held",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "You have delegated administration at this customer, so you act for it yourself."
      }
    ]
  },
  {
    "code": "administration-removed",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "The customer removed the partner's admin roles….",
        "nextStep": "Ask the customer for administration again, with a new invitation."
      }
    ]
  },
  {
    "code": "administrator-access-not-asked",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The provider has not asked for administrator access.",
        "nextStep": "Authorize the provider without it."
      }
    ]
  },
  {
    "code": "administrator-access-required",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "In your cloud a partnership includes administrator access to the reseller's organization.",
        "nextStep": "Ask for it in the invitation."
      },
      {
        "message": "In your cloud a partnership includes administrator access to your organization.",
        "nextStep": "Agree to it, or decline the invitation. You can remove the access later; the partnership stands."
      }
    ]
  },
  {
    "code": "administrator-access-unavailable",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "In your cloud a provider gets no administrator access to resellers.",
        "nextStep": "Send the invitation without it."
      }
    ]
  },
  {
    "code": "advisors-cannot-resell",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "An advisor advises customers and sells them nothing.",
        "nextStep": "Ask to become the customer's advisor instead, or apply to the vendor to join as a reseller."
      }
    ]
  },
  {
    "code": "agreement-accepted",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This customer has accepted the customer agreement."
      }
    ]
  },
  {
    "code": "agreement-missing",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This relationship comes with the customer agreement: say which text was shown and accepted"
      }
    ]
  },
  {
    "code": "agreement-not-of-kind",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "What you are to this customer needs no customer agreement.",
        "nextStep": "To sell to it, ask for a reseller relationship."
      }
    ]
  },
  {
    "code": "agreement-outdated",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The … that you were shown is not the one in force.",
        "nextStep": "Read the current text, then accept it."
      }
    ]
  },
  {
    "code": "already-customer",
    "statuses": [],
    "meanings": [
      {
        "message": "The organization of this address is your customer in this way already."
      }
    ]
  },
  {
    "code": "already-invited",
    "statuses": [],
    "meanings": [
      {
        "message": "This address has an invitation from you that nobody has answered yet.",
        "nextStep": "Send a reminder from that invitation's page."
      }
    ]
  },
  {
    "code": "already-partner",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Your organization is in the partner program already.",
        "nextStep": "Complete your account with the support contact."
      }
    ]
  },
  {
    "code": "another-provider-account",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "At your organization's provider somebody else is signed in in this browser.",
        "nextStep": "Sign out there, then try again."
      }
    ]
  },
  {
    "code": "app-gone",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This app has been withdrawn or removed.",
        "nextStep": "It can be submitted as a new one."
      }
    ]
  },
  {
    "code": "app-not-maintained",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The relationship with the partner has ended; nobody maintains this app any more.",
        "nextStep": "Reject the version, or remove the app."
      }
    ]
  },
  {
    "code": "app-version-waiting",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "A version of this app waits for the customer's decision.",
        "nextStep": "Take it back first, then submit the next one."
      }
    ]
  },
  {
    "code": "appeals-used-up",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This rejection has been appealed three times already.",
        "nextStep": "Begin a new application when the reasons no longer hold."
      }
    ]
  },
  {
    "code": "application-incomplete",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The application is not complete yet; nothing was submitted.",
        "nextStep": "Complete the fields named in `errors`."
      }
    ]
  },
  {
    "code": "application-not-right",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "Some of what you filled in is not right; nothing was changed.",
        "nextStep": "Correct the fields named in `errors`."
      }
    ]
  },
  {
    "code": "application-open",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Your organization has an open application already.",
        "nextStep": "Go on with that one, or withdraw it first."
      }
    ]
  },
  {
    "code": "application-state",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This can't be done with the application as it stands now.",
        "nextStep": "Load it again: it says what happens next."
      }
    ]
  },
  {
    "code": "asked-lately",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Your organization has asked this customer in the last 24 hours.",
        "nextStep": "Send the link yourself, or ask again tomorrow."
      }
    ]
  },
  {
    "code": "batch-over",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This batch is over: nothing more is sent.",
        "nextStep": "An invitation that is out can be withdrawn on its own page."
      }
    ]
  },
  {
    "code": "batch-overtaken",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This upload was stopped, given up because it took long, or the file was sent again meanwhile.",
        "nextStep": "Look at the batch: nothing was sent yet."
      }
    ]
  },
  {
    "code": "batch-read",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This batch has got its file already.",
        "nextStep": "Create another batch for another file."
      }
    ]
  },
  {
    "code": "batch-reading",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "A file is being read for this batch already.",
        "nextStep": "Wait for its end."
      }
    ]
  },
  {
    "code": "batch-stopped",
    "statuses": [],
    "meanings": [
      {
        "message": "The batch was stopped before this line's turn."
      }
    ]
  },
  {
    "code": "body-too-large",
    "statuses": [
      413
    ],
    "meanings": [
      {
        "message": "The file is larger than 200 MB.",
        "nextStep": "Split it, with the header in each part."
      },
      {
        "message": "What was sent is larger than this operation takes.",
        "nextStep": "Send less at once."
      }
    ]
  },
  {
    "code": "busy",
    "statuses": [
      503
    ],
    "meanings": [
      {
        "message": "Very many people are signing in at this moment.",
        "nextStep": "Try again in a moment."
      }
    ]
  },
  {
    "code": "cells-mismatch",
    "statuses": [],
    "meanings": [
      {
        "message": "The line has … cells; the header has ….",
        "nextStep": "Put quotation marks around a cell that contains the separator."
      }
    ]
  },
  {
    "code": "check-out-of-order",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The check before this one has not passed yet.",
        "nextStep": "Finish employment first."
      }
    ]
  },
  {
    "code": "checks-open",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Not every check has passed yet.",
        "nextStep": "Finish employment and business first, in this order."
      }
    ]
  },
  {
    "code": "client-secret-missing",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The provider's client secret is missing.",
        "nextStep": "Copy it from the provider."
      }
    ]
  },
  {
    "code": "code-already-used",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This code has been used already.",
        "nextStep": "Wait for the next one."
      }
    ]
  },
  {
    "code": "columns-missing",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The first line must name the columns. Missing: …. Found: ….",
        "nextStep": "Add the missing columns, or start from the example file."
      }
    ]
  },
  {
    "code": "confirmation-not-found",
    "statuses": [
      404
    ],
    "meanings": [
      {
        "message": "This link confirms nothing, or a newer mail has replaced it.",
        "nextStep": "Open the link from the newest mail, all of it; or ask your colleague to send it again."
      }
    ]
  },
  {
    "code": "confirmation-overtaken",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The application was taken back in the meantime, so there is nothing to confirm.",
        "nextStep": "If it is submitted again, a new mail comes with a new link."
      }
    ]
  },
  {
    "code": "contact-expired",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The message had to be confirmed within a day; it has not been sent.",
        "nextStep": "Write to the provider again."
      }
    ]
  },
  {
    "code": "contact-not-found",
    "statuses": [
      404
    ],
    "meanings": [
      {
        "message": "This link leads to no message.",
        "nextStep": "Open the link from the mail again, all of it; or write to the provider once more."
      }
    ]
  },
  {
    "code": "control-characters",
    "statuses": [],
    "meanings": [
      {
        "message": "… contains control characters.",
        "nextStep": "Correct the line and import the file again: the other lines are not done twice."
      }
    ]
  },
  {
    "code": "country-unknown",
    "statuses": [],
    "meanings": [
      {
        "message": "“…” is no country.",
        "nextStep": "Write its code of two letters, such as IT, or its English or Italian name."
      }
    ]
  },
  {
    "code": "credential-invalid",
    "statuses": [
      401
    ],
    "meanings": [
      {
        "message": "This API credential is not valid: it is misspelled, revoked or expired.",
        "nextStep": "Send Authorization: Bearer with a valid credential."
      },
      {
        "message": "The API credential was revoked or expired in the middle.",
        "nextStep": "Import the file again with a valid one."
      }
    ]
  },
  {
    "code": "cross-site-request",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "This request came from another site, so it was not carried out.",
        "nextStep": "Do it in the portal itself."
      }
    ]
  },
  {
    "code": "customer-agreement-missing",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This customer has not accepted the customer agreement, so nothing can be bought for it.",
        "nextStep": "Ask the customer to accept it, on its page."
      }
    ]
  },
  {
    "code": "customer-locked",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "… has locked all partner access.",
        "nextStep": "Only the customer can lift the lock."
      }
    ]
  },
  {
    "code": "delegated-administration-not-asked",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The partner has not asked for delegated administration.",
        "nextStep": "Accept without it."
      }
    ]
  },
  {
    "code": "delegated-administration-not-of-kind",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This kind of relationship has no delegated administration.",
        "nextStep": "Send the request without it; for administration ask to become a delegated administrator as well."
      }
    ]
  },
  {
    "code": "delegated-administration-required",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "In your cloud a request must include delegated administration.",
        "nextStep": "Leave Include delegated administration on."
      },
      {
        "message": "This kind of relationship is for administration: it can't be asked for without.",
        "nextStep": "Include delegated administration, or choose another kind."
      },
      {
        "message": "In your cloud this relationship includes delegated administration.",
        "nextStep": "Accept it with the relationship, or decline. You can remove the admin roles later; the relationship stands."
      }
    ]
  },
  {
    "code": "delegated-administration-taken",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "… administers your organization, and your cloud allows one partner at a time.",
        "nextStep": "Remove the other partner's admin roles first."
      }
    ]
  },
  {
    "code": "delegated-administration-unavailable",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "Your cloud has no delegated administration.",
        "nextStep": "Send the request without it."
      }
    ]
  },
  {
    "code": "device-ambiguous",
    "statuses": [],
    "meanings": [
      {
        "message": "What the line says belongs to two different devices of this customer.",
        "nextStep": "Correct the line and import the file again: the other lines are not done twice."
      }
    ]
  },
  {
    "code": "device-not-identified",
    "statuses": [],
    "meanings": [
      {
        "message": "The line does not say which device it is.",
        "nextStep": "Fill in the hardware hash, the product ID, or serial number, manufacturer and model together."
      }
    ]
  },
  {
    "code": "device-of-another-partner",
    "statuses": [],
    "meanings": [
      {
        "message": "Another partner manages this device for the customer.",
        "nextStep": "Ask the customer to release it first."
      }
    ]
  },
  {
    "code": "device-repeated",
    "statuses": [],
    "meanings": [
      {
        "message": "Line … is about the same device.",
        "nextStep": "Keep the right one of the two lines."
      }
    ]
  },
  {
    "code": "different-program",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The partner works in another cloud than your organization.",
        "nextStep": "Ask for a partner of your own cloud."
      }
    ]
  },
  {
    "code": "different-region",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The provider works in another region than your organization; the two must be in the same.",
        "nextStep": "Look for a provider of your own region."
      }
    ]
  },
  {
    "code": "document-sent",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The vendor has this document already, so it stays.",
        "nextStep": "Send a better one with your next answer."
      }
    ]
  },
  {
    "code": "document-type-unknown",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "Only PDF, PNG and JPEG documents are taken.",
        "nextStep": "Save or scan the document as PDF, and upload that."
      }
    ]
  },
  {
    "code": "document-unknown",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "One of the documents does not exist, or was sent before.",
        "nextStep": "Upload it again."
      }
    ]
  },
  {
    "code": "domain-added-before",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Your organization has added this domain already.",
        "nextStep": "Open it in the list."
      }
    ]
  },
  {
    "code": "domain-invalid",
    "statuses": [],
    "meanings": [
      {
        "message": "“…” is not a domain, such as contoso.com.",
        "nextStep": "Correct it, or leave the cell empty."
      }
    ]
  },
  {
    "code": "domain-not-proven",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The domain has not been proven to be yours yet.",
        "nextStep": "Add the TXT record, then let Procura look for it."
      }
    ]
  },
  {
    "code": "domain-record-missing",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "No TXT record with the right text was found at ….",
        "nextStep": "Check the record. A new one can take some hours to be seen everywhere."
      }
    ]
  },
  {
    "code": "domain-taken",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Another organization has proven this domain.",
        "nextStep": "Ask the vendor to find out which."
      }
    ]
  },
  {
    "code": "email-invalid",
    "statuses": [],
    "meanings": [
      {
        "message": "“…” is not an e-mail address.",
        "nextStep": "Correct the line and import the file again: the other lines are not done twice."
      }
    ]
  },
  {
    "code": "email-required",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "Each person of a partner has an e-mail address.",
        "nextStep": "Enter the person's own address."
      }
    ]
  },
  {
    "code": "email-taken",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Somebody else in your organization has this e-mail address.",
        "nextStep": "Enter another address."
      }
    ]
  },
  {
    "code": "expiry-in-the-past",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "A credential can't expire before it exists."
      }
    ]
  },
  {
    "code": "factor-already-confirmed",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This app has been added already.",
        "nextStep": "Look at the list of your second factors."
      }
    ]
  },
  {
    "code": "field-missing",
    "statuses": [],
    "meanings": [
      {
        "message": "This is still missing."
      }
    ]
  },
  {
    "code": "file-empty",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The file is empty.",
        "nextStep": "Choose the file that you exported."
      }
    ]
  },
  {
    "code": "fresh-sign-in-required",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "For this, prove once more that it is you.",
        "nextStep": "Confirm with your second factor (or your password, if you have none), then repeat it within 10 minutes."
      }
    ]
  },
  {
    "code": "global-administrator-required",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "Only a global administrator gives and takes this role.",
        "nextStep": "Ask a global administrator of your organization."
      },
      {
        "message": "Only a global administrator of your organization can decide this.",
        "nextStep": "Send the link to one of them."
      }
    ]
  },
  {
    "code": "grant-ended",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "These admin roles have ended in the meantime.",
        "nextStep": "There is nothing left to decide here."
      }
    ]
  },
  {
    "code": "grant-expired",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "The grant ended at ….",
        "nextStep": "Ask the customer for administration again, with a new invitation."
      }
    ]
  },
  {
    "code": "grant-not-started",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "The grant begins only at …."
      }
    ]
  },
  {
    "code": "group-missing",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "The person is in none of the groups that administer this customer (…).",
        "nextStep": "Ask a global administrator of your organization."
      }
    ]
  },
  {
    "code": "guest-account",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "This person is a guest: another organization owns the account.",
        "nextStep": "Give or take admin roles here; for everything else ask the organization that owns the account."
      }
    ]
  },
  {
    "code": "guest-cannot-control",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "Who belongs to another organization can't become global administrator here, nor get a role that leads to it.",
        "nextStep": "Give a role for the work itself."
      }
    ]
  },
  {
    "code": "hardware-hash-invalid",
    "statuses": [],
    "meanings": [
      {
        "message": "The hardware hash is damaged: it is base64 text of at least 16 characters.",
        "nextStep": "Export the file again; spreadsheets cut long cells off."
      }
    ]
  },
  {
    "code": "header-unreadable",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The first line of the file can't be read as UTF-8 text.",
        "nextStep": "Save the file as “CSV UTF-8” and import it again."
      }
    ]
  },
  {
    "code": "help-request-closed",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This request has been closed.",
        "nextStep": "The partner can make a new one."
      }
    ]
  },
  {
    "code": "higher-administrator",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "This person holds an admin role or an agent level that your own roles don't reach.",
        "nextStep": "Ask a global administrator of your organization."
      }
    ]
  },
  {
    "code": "id-invalid",
    "statuses": [],
    "meanings": [
      {
        "message": "“…” is not a Microsoft ID, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301.",
        "nextStep": "Correct the line and import the file again: the other lines are not done twice."
      }
    ]
  },
  {
    "code": "id-repeated",
    "statuses": [],
    "meanings": [
      {
        "message": "Line … has the same Microsoft ID.",
        "nextStep": "Keep the right one of the two lines."
      }
    ]
  },
  {
    "code": "idempotency-key-reused",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This Idempotency-Key was used before for a different request.",
        "nextStep": "Use a new key for each new intent."
      }
    ]
  },
  {
    "code": "if-match-required",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "Say which version your change is based on.",
        "nextStep": "Load it, and send its ETag as If-Match with the change."
      }
    ]
  },
  {
    "code": "import-finished",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This import is finished.",
        "nextStep": "Create another import for another file."
      }
    ]
  },
  {
    "code": "import-overtaken",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This upload took so long that it was given up, or the file was sent again meanwhile.",
        "nextStep": "Look at the import; if it failed, send the file again: what is done is not done twice."
      }
    ]
  },
  {
    "code": "import-running",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "A file is being sent to this import already.",
        "nextStep": "Wait for its end."
      }
    ]
  },
  {
    "code": "indirect-provider-required",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "Only indirect providers stand in the directory.",
        "nextStep": "See Find a provider for those who do."
      },
      {
        "message": "Only indirect providers invite resellers to a partnership.",
        "nextStep": "If you look for a provider of your own, see Find a provider."
      }
    ]
  },
  {
    "code": "indirect-reseller-required",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "Only an indirect reseller that the program has taken in can authorize an indirect provider.",
        "nextStep": "Join the program as an indirect reseller first, then open the link again."
      }
    ]
  },
  {
    "code": "internal-error",
    "statuses": [
      500
    ],
    "meanings": [
      {
        "message": "The request failed because of a mistake of ours; nothing was changed.",
        "nextStep": "Try again; if it stays, tell the operator the request id."
      }
    ]
  },
  {
    "code": "invalid-input",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "Question … asks for something that does not exist.",
        "nextStep": "See GET /api/v1/roles for roles and their actions."
      },
      {
        "message": "The cursor is not one of this list.",
        "nextStep": "Begin again without a cursor."
      },
      {
        "message": "The Idempotency-Key must be 1 to 255 visible ASCII characters."
      },
      {
        "message": "Some of what was sent is no text that can be kept; nothing was changed.",
        "nextStep": "Correct the fields named in `errors` and send it again."
      },
      {
        "message": "Some of what was sent is not right; nothing was changed.",
        "nextStep": "Correct the fields named in `errors` and send it again."
      }
    ]
  },
  {
    "code": "invitation-declined",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This invitation has been declined.",
        "nextStep": "It can't be sent or withdrawn any more. To ask again, or for something else, prepare a new invitation."
      }
    ]
  },
  {
    "code": "invitation-expired",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The time to accept this invitation is over.",
        "nextStep": "It can't be sent or withdrawn any more. To ask again, or for something else, prepare a new invitation."
      }
    ]
  },
  {
    "code": "invitation-not-found",
    "statuses": [
      404
    ],
    "meanings": [
      {
        "message": "This link leads to no invitation.",
        "nextStep": "Open the link from the mail again, all of it; or ask the partner for a new one."
      }
    ]
  },
  {
    "code": "invitation-not-sent",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The partner has not sent this invitation yet.",
        "nextStep": "Ask the partner to send a new invitation."
      },
      {
        "message": "This invitation has not been sent yet.",
        "nextStep": "Send it first."
      }
    ]
  },
  {
    "code": "invitation-of-another-kind",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This invitation asks for something else.",
        "nextStep": "Open its link in the portal, and decide there."
      }
    ]
  },
  {
    "code": "invitation-open",
    "statuses": [],
    "meanings": [
      {
        "message": "The invitation is still open."
      }
    ]
  },
  {
    "code": "invitation-used",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This invitation has been accepted already; it can be used once.",
        "nextStep": "Ask the partner to send a new invitation."
      },
      {
        "message": "This invitation has been accepted already.",
        "nextStep": "It can't be sent or withdrawn any more. To ask again, or for something else, prepare a new invitation."
      }
    ]
  },
  {
    "code": "invitation-used-by-another",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This invitation was for one customer, and another organization has accepted it.",
        "nextStep": "Ask the partner to send your organization an invitation of its own."
      }
    ]
  },
  {
    "code": "invitation-withdrawn",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The partner has withdrawn this invitation.",
        "nextStep": "Ask the partner to send a new invitation."
      },
      {
        "message": "This invitation has been withdrawn.",
        "nextStep": "It can't be sent or withdrawn any more. To ask again, or for something else, prepare a new invitation."
      }
    ]
  },
  {
    "code": "issuer-not-usable",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The issuer must be an https address without user name, query or fragment."
      }
    ]
  },
  {
    "code": "kind-unavailable",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The program of this cloud does not have this kind of partner."
      }
    ]
  },
  {
    "code": "language-unknown",
    "statuses": [],
    "meanings": [
      {
        "message": "“…” is no language of ours: write en or it.",
        "nextStep": "Correct it, or leave the cell empty."
      }
    ]
  },
  {
    "code": "last-global-administrator",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This is the organization's last active global administrator.",
        "nextStep": "Make somebody else global administrator first."
      }
    ]
  },
  {
    "code": "level-out-of-reach",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "Admin agents act as global administrators at customers: only a global admin decides who is one.",
        "nextStep": "Ask a global administrator of your organization."
      }
    ]
  },
  {
    "code": "levels-of-partners-only",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Agent levels and admin levels are for the own people of a partner.",
        "nextStep": "Give admin roles instead."
      }
    ]
  },
  {
    "code": "levels-required",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "Choose an agent level and an admin level; \"none\" is a choice too.",
        "nextStep": "Send agentLevel and adminLevel."
      }
    ]
  },
  {
    "code": "line-decided",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Somebody has decided otherwise in the meantime.",
        "nextStep": "Look at the review again. Admin roles can be removed at any time on the partner's page."
      }
    ]
  },
  {
    "code": "line-too-long",
    "statuses": [],
    "meanings": [
      {
        "message": "The line has more than … bytes.",
        "nextStep": "Correct the line and import the file again: the other lines are not done twice."
      }
    ]
  },
  {
    "code": "link-in-pieces",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "Besides the invitation link, the text has a part of it. Such a part leads nowhere and could be kept where the link is not.",
        "nextStep": "Take the part out, or put the whole link there."
      }
    ]
  },
  {
    "code": "link-in-subject",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The invitation link, or a part of it, is in the subject. Every server on the mail's way could read it there.",
        "nextStep": "Take it out of the subject: it belongs in the text."
      }
    ]
  },
  {
    "code": "link-missing",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The text has no place for the invitation link. Without it the customer could not accept.",
        "nextStep": "Write {{link}} where it is to stand."
      },
      {
        "message": "The invitation link is no longer in the text. It connects the customer to your account, so the customer could not accept without it.",
        "nextStep": "Put the link back into the text."
      }
    ]
  },
  {
    "code": "mail-sent-recently",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The mail was sent less than a business day ago.",
        "nextStep": "Look into the spam folder too. To correct the address, take the application back."
      }
    ]
  },
  {
    "code": "mailbox-full",
    "statuses": [],
    "meanings": [
      {
        "message": "This mailbox has been sent several invitations today.",
        "nextStep": "Try again tomorrow."
      }
    ]
  },
  {
    "code": "malformed-body",
    "statuses": [
      400
    ],
    "meanings": [
      {
        "message": "The request's body is not valid JSON in UTF-8.",
        "nextStep": "Send a JSON object with Content-Type: application/json."
      }
    ]
  },
  {
    "code": "multi-factor-required",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "The partner program requires a second factor for this, and … has none registered.",
        "nextStep": "Set one up in the account, under Security: an authenticator app or a passkey."
      }
    ]
  },
  {
    "code": "name-not-telling",
    "statuses": [],
    "meanings": [
      {
        "message": "“…” is not the name of a company.",
        "nextStep": "Correct the line and import the file again: the other lines are not done twice."
      }
    ]
  },
  {
    "code": "name-says-nothing",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The name needs at least two letters or digits."
      },
      {
        "message": "The organization's name needs at least two letters or digits."
      }
    ]
  },
  {
    "code": "name-too-long",
    "statuses": [],
    "meanings": [
      {
        "message": "The company name has more than … characters.",
        "nextStep": "Correct the line and import the file again: the other lines are not done twice."
      }
    ]
  },
  {
    "code": "needs-acceptance",
    "statuses": [],
    "meanings": [
      {
        "message": "This organization has come here itself, so only its own people can take you as a partner.",
        "nextStep": "Send it an invitation."
      }
    ]
  },
  {
    "code": "network-id-invalid",
    "statuses": [],
    "meanings": [
      {
        "message": "“…” is not a partner network ID of 4 to 12 digits.",
        "nextStep": "Correct the line and import the file again: the other lines are not done twice."
      }
    ]
  },
  {
    "code": "network-id-known",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The registry has a membership with this network ID already.",
        "nextStep": "Open the one that exists and correct it."
      }
    ]
  },
  {
    "code": "network-id-linked",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This partner network ID is linked to another organization already.",
        "nextStep": "Choose another one, or ask the vendor which organization has it."
      }
    ]
  },
  {
    "code": "network-id-repeated",
    "statuses": [],
    "meanings": [
      {
        "message": "Line … has the same network ID.",
        "nextStep": "Keep the right one of the two lines."
      }
    ]
  },
  {
    "code": "network-id-unknown",
    "statuses": [],
    "meanings": [
      {
        "message": "The registry has no membership with the network ID ….",
        "nextStep": "Add the membership first, then import the file again."
      }
    ]
  },
  {
    "code": "network-profile-missing",
    "statuses": [],
    "meanings": [
      {
        "message": "Sign in with the membership account and choose the partner network ID."
      }
    ]
  },
  {
    "code": "no-account-for-provider",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "Your identity provider knows you, but no account here has your address at ….",
        "nextStep": "Ask an administrator of your organization to create an account with that contact address."
      }
    ]
  },
  {
    "code": "no-app-version-waiting",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This version does not wait for a decision any more.",
        "nextStep": "Look at the app again: another version may wait."
      }
    ]
  },
  {
    "code": "no-longer-allowed",
    "statuses": [],
    "meanings": [
      {
        "message": "The person who began the batch, or your organization, may not invite customers any more.",
        "nextStep": "Somebody who may can send the file again: whom it has reached is not invited twice."
      }
    ]
  },
  {
    "code": "no-partner-yet",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "No partner works with your organization. The agreement is accepted with the first one's invitation."
      }
    ]
  },
  {
    "code": "no-relationship",
    "statuses": [],
    "meanings": [
      {
        "message": "The person neither belongs to … nor to a partner with delegated administration there."
      }
    ]
  },
  {
    "code": "no-relationship-of-this-kind",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Customer and partner have no relationship that allows this, or it has ended.",
        "nextStep": "The partner asks the customer for a relationship of the right kind."
      }
    ]
  },
  {
    "code": "nobody-to-remind",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "There is nobody whom Procura can remind of this invitation.",
        "nextStep": "Check the addresses and talk to the customer, or send it again to another address."
      }
    ]
  },
  {
    "code": "not-a-partner",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Only partners have a customer-support contact.",
        "nextStep": "Join the partner program first."
      },
      {
        "message": "Your organization is not a partner in this program, so there is no partner agreement to sign.",
        "nextStep": "Join the partner program first."
      }
    ]
  },
  {
    "code": "not-delegable",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "Only the customer's own people can do this."
      }
    ]
  },
  {
    "code": "not-eligible-for-delegated-administration",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "In your cloud's program, partners of your kind can't ask for delegated administration.",
        "nextStep": "Send the request without it, or ask the vendor about the membership that it needs."
      }
    ]
  },
  {
    "code": "not-found",
    "statuses": [
      404
    ],
    "meanings": [
      {
        "message": "There is nothing here that you can see.",
        "nextStep": "Check the address, or choose another organization if you belong to several."
      }
    ]
  },
  {
    "code": "not-responsible-for-support",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "You have no relationship with this customer by which you are responsible for its support.",
        "nextStep": "The customer asks its reseller, or the vendor."
      }
    ]
  },
  {
    "code": "not-taking-requests",
    "statuses": [],
    "meanings": [
      {
        "message": "The organization of this address does not take such requests by mail.",
        "nextStep": "Talk to them. With their request code, invite them by themselves."
      }
    ]
  },
  {
    "code": "not-your-provider",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "A joint invitation is a reseller's, with an indirect provider that it works with",
        "nextStep": "Choose one of your indirect providers, or ask for a reseller relationship alone."
      }
    ]
  },
  {
    "code": "nothing-to-review",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "No partner holds admin roles in your organization, so there is nothing to review."
      }
    ]
  },
  {
    "code": "one-administrator",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Your organization has only one active global administrator, so nobody could confirm.",
        "nextStep": "Make somebody else a global administrator first."
      }
    ]
  },
  {
    "code": "open-link-not-reminded",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "An open link is addressed to nobody, so nobody can be reminded of it.",
        "nextStep": "Pass the link on again yourself."
      }
    ]
  },
  {
    "code": "organization-has-people",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This organization has people of its own already.",
        "nextStep": "Its global administrator adds others."
      }
    ]
  },
  {
    "code": "organization-unknown",
    "statuses": [],
    "meanings": [
      {
        "message": "There is no such organization."
      }
    ]
  },
  {
    "code": "overtaken",
    "statuses": [],
    "meanings": [
      {
        "message": "Others are changing the same thing at this moment.",
        "nextStep": "Try again."
      }
    ]
  },
  {
    "code": "own-account",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "You can't disable or delete your own account.",
        "nextStep": "Ask another administrator to do it."
      }
    ]
  },
  {
    "code": "own-invitation",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This is your own organization's invitation.",
        "nextStep": "Send the link to the customer; their global administrator accepts it."
      }
    ]
  },
  {
    "code": "own-organization",
    "statuses": [],
    "meanings": [
      {
        "message": "This is your own organization.",
        "nextStep": "Leave the line out."
      }
    ]
  },
  {
    "code": "own-password",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "You can't reset your own password as an administrator.",
        "nextStep": "Change it in your account, or ask for a link by mail."
      }
    ]
  },
  {
    "code": "own-people-only",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "Only the organization's own people change its name.",
        "nextStep": "Ask the customer to change it."
      }
    ]
  },
  {
    "code": "own-rights",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "Nobody extends their own rights.",
        "nextStep": "Ask another administrator to do it."
      }
    ]
  },
  {
    "code": "own-second-factor-first",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Once the provider is required, password and second factor are the way in when it is away, and you have no second factor here.",
        "nextStep": "Set one up in your account, under Security."
      }
    ]
  },
  {
    "code": "own-second-factors",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "You can't reset your own second factors as an administrator.",
        "nextStep": "Remove or add them in your account, or ask another administrator."
      }
    ]
  },
  {
    "code": "partner-account-exists",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This person has an account here already.",
        "nextStep": "Open it to change its roles."
      }
    ]
  },
  {
    "code": "partner-agreement-unsigned",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The partner agreement has not been signed for the region …, so this can't be done yet.",
        "nextStep": "A global administrator of the partner signs it under Partner agreement."
      }
    ]
  },
  {
    "code": "partner-blocked",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Your organization has blocked this partner.",
        "nextStep": "If that was a mistake, a global administrator unblocks it under Requests from partners."
      }
    ]
  },
  {
    "code": "partner-cannot-be-customer",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "An organization that sells in this program can't become another partner's customer.",
        "nextStep": "Sign in with an organization that only buys, or create one."
      }
    ]
  },
  {
    "code": "partner-cannot-delegate",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "A partner's organization can't give its administration away: its customers have consented to this partner, not to another one.",
        "nextStep": "Ask for an invitation without delegated administration."
      }
    ]
  },
  {
    "code": "partner-must-end",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Something may hang on this relationship, such as subscriptions, so only the partner can end it.",
        "nextStep": "Ask the partner to end it by a day. Admin roles you can remove at once."
      }
    ]
  },
  {
    "code": "partner-person-unknown",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The partner has no active person with this e-mail address.",
        "nextStep": "Ask the partner for the address that its person has here."
      }
    ]
  },
  {
    "code": "partner-required",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "Only partners have customers to import.",
        "nextStep": "Join the partner program first."
      }
    ]
  },
  {
    "code": "partner-suspended",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "… is suspended.",
        "nextStep": "Contact the vendor."
      },
      {
        "message": "This partner can't take new customers at the moment."
      }
    ]
  },
  {
    "code": "partnership-ended",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The partnership has ended, so what the two share is no longer shown.",
        "nextStep": "See your own customers."
      }
    ]
  },
  {
    "code": "partnership-over",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The partner and the provider that this invitation brings no longer work together.",
        "nextStep": "Ask the partner for a new invitation."
      }
    ]
  },
  {
    "code": "passkey-refused",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This passkey is not known here, or its answer came too late.",
        "nextStep": "Try again, or sign in another way."
      }
    ]
  },
  {
    "code": "password-change-required",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "You signed in with a temporary password; choose your own first.",
        "nextStep": "Change the password, then go on."
      }
    ]
  },
  {
    "code": "password-is-name",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This password is little more than your name or your organization's.",
        "nextStep": "Several words that nobody would put together make a good one."
      }
    ]
  },
  {
    "code": "password-too-common",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This password is among the first that anybody would try.",
        "nextStep": "Several words that nobody would put together make a good one."
      }
    ]
  },
  {
    "code": "password-too-long",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "A password may have at most … characters."
      }
    ]
  },
  {
    "code": "password-too-short",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "A password needs at least … characters.",
        "nextStep": "Several words that nobody would put together make a good one."
      }
    ]
  },
  {
    "code": "password-unchanged",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The new password is the current one."
      }
    ]
  },
  {
    "code": "person-not-active",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "…'s account is not active.",
        "nextStep": "Ask a global administrator of your organization."
      }
    ]
  },
  {
    "code": "person-required",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "Only a person can do this, not a service.",
        "nextStep": "Sign in at the portal."
      }
    ]
  },
  {
    "code": "person-unknown",
    "statuses": [],
    "meanings": [
      {
        "message": "There is no such person."
      }
    ]
  },
  {
    "code": "phone-invalid",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This is not a telephone number of the country; write others with their prefix, such as +39 02 1234567."
      }
    ]
  },
  {
    "code": "postal-code-invalid",
    "statuses": [],
    "meanings": [
      {
        "message": "This is not a postal code of the country."
      }
    ]
  },
  {
    "code": "product-id-invalid",
    "statuses": [],
    "meanings": [
      {
        "message": "“…” is not a product ID: digits, letters and hyphens, such as 00330-80000-00000-AA123.",
        "nextStep": "Correct the line and import the file again: the other lines are not done twice."
      }
    ]
  },
  {
    "code": "profile-inactive",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This membership is not active.",
        "nextStep": "Choose another one, or sign in with another membership account."
      }
    ]
  },
  {
    "code": "profile-not-of-account",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This organization profile does not belong to the membership account.",
        "nextStep": "Choose another one, or sign in with another membership account."
      }
    ]
  },
  {
    "code": "profile-other-country",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This membership is for another country than your organization's.",
        "nextStep": "Choose another one, or sign in with another membership account."
      }
    ]
  },
  {
    "code": "protected-administrator",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "The customer keeps control of itself: its global administrators, those who can make or reset them, and those who act for its own customers are not administered by partners.",
        "nextStep": "A global administrator of the customer's own must do this."
      }
    ]
  },
  {
    "code": "provider-not-listed",
    "statuses": [
      404
    ],
    "meanings": [
      {
        "message": "There is no such provider in the list, or no longer.",
        "nextStep": "Look for another one in Find a provider."
      }
    ]
  },
  {
    "code": "provider-not-tested",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Nobody has come back from this provider with these settings yet.",
        "nextStep": "Try it out first."
      }
    ]
  },
  {
    "code": "provider-refused",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The identity provider did not confirm this sign-in.",
        "nextStep": "Begin the sign-in again; if it stays, ask your administrator."
      }
    ]
  },
  {
    "code": "provider-required",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "Your organization wants you to sign in through its own identity provider.",
        "nextStep": "On the sign-in page enter your work address, then continue to your organization's sign-in."
      }
    ]
  },
  {
    "code": "provider-sign-in-over",
    "statuses": [
      401
    ],
    "meanings": [
      {
        "message": "This sign-in took too long, was used already, or began in another browser.",
        "nextStep": "Begin again on the sign-in page."
      }
    ]
  },
  {
    "code": "provider-unavailable",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This organization is not an indirect provider of the program at the moment.",
        "nextStep": "Look for another provider."
      }
    ]
  },
  {
    "code": "provider-unreachable",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The identity provider does not answer as an OpenID provider of this address should.",
        "nextStep": "Check the issuer's address; people with a password can still sign in with it unless the provider is required."
      }
    ]
  },
  {
    "code": "purchase-day-outside",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The day of a purchase must lie between 2000 and today.",
        "nextStep": "Record it once it has been made."
      }
    ]
  },
  {
    "code": "quotes-damaged",
    "statuses": [],
    "meanings": [
      {
        "message": "The quotation marks of this line do not close where they should.",
        "nextStep": "Correct the line and import the file again: the other lines are not done twice."
      }
    ]
  },
  {
    "code": "relationship-ended",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This relationship has ended already.",
        "nextStep": "A new invitation begins a new one."
      }
    ]
  },
  {
    "code": "relationship-in-use",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "You still support something under this relationship: ….",
        "nextStep": "Bring this to its end first: withdraw apps, remove devices, give up accounts. The customer can do so, too."
      }
    ]
  },
  {
    "code": "relationship-not-imported",
    "statuses": [],
    "meanings": [
      {
        "message": "“…”: an import takes reseller relationships only.",
        "nextStep": "Write Reseller, Cloud Reseller, Indirect Reseller or CSP if you resell to this customer; otherwise leave the line out."
      }
    ]
  },
  {
    "code": "relationship-suspended",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The vendor has suspended what you had with this organization, and has not lifted that.",
        "nextStep": "Talk to the vendor."
      },
      {
        "message": "The vendor has suspended what this partner and this customer have with each other.",
        "nextStep": "Talk to the vendor. It can lift the suspension."
      }
    ]
  },
  {
    "code": "reminded-lately",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The invitation was sent, or reminded of, less than a day ago.",
        "nextStep": "Try again tomorrow."
      }
    ]
  },
  {
    "code": "report-closed",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This report has been closed with another outcome.",
        "nextStep": "Look at the closed reports."
      }
    ]
  },
  {
    "code": "request-code-missing",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Your organization takes requests only with its request code, and this one does not carry it.",
        "nextStep": "If you know the partner, give it the code from Requests from partners and ask for a new invitation."
      }
    ]
  },
  {
    "code": "requests-not-taken",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Your organization takes no requests from new partners.",
        "nextStep": "A global administrator changes that under Requests from partners."
      }
    ]
  },
  {
    "code": "reseller-only",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "The access is the reseller's to give and to take away.",
        "nextStep": "Ask the reseller to remove it, or end the partnership."
      }
    ]
  },
  {
    "code": "resellers-cannot-end",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "An indirect reseller can't end a relationship by itself: its customer's subscriptions are ordered through a provider.",
        "nextStep": "Ask your provider, or the customer: once the customer asks to end it, you can."
      }
    ]
  },
  {
    "code": "reset-link-expired",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This link was valid for one hour and has expired.",
        "nextStep": "Ask for a new link on the sign-in page."
      }
    ]
  },
  {
    "code": "reset-link-not-found",
    "statuses": [
      404
    ],
    "meanings": [
      {
        "message": "This link is damaged or was never one of ours.",
        "nextStep": "Copy the whole link from the mail, or ask for a new one on the sign-in page."
      }
    ]
  },
  {
    "code": "reset-link-used",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This link has been used already, or the password was changed since.",
        "nextStep": "Ask for a new link on the sign-in page."
      }
    ]
  },
  {
    "code": "reset-right-required",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "Links for a new password go to the contact address: only who may reset this person's password changes it.",
        "nextStep": "Ask a user administrator or a global administrator of your organization."
      }
    ]
  },
  {
    "code": "restore-window-over",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "A deleted user can be restored for 30 days; they are over.",
        "nextStep": "Create the user anew."
      }
    ]
  },
  {
    "code": "role-missing",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "The person holds no role that allows this.",
        "nextStep": "Ask a global administrator of your organization."
      }
    ]
  },
  {
    "code": "role-unknown",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "is no admin role"
      }
    ]
  },
  {
    "code": "scope-missing",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "This API credential lacks the scope for it.",
        "nextStep": "Create a credential with the scope …."
      },
      {
        "message": "This API credential lacks the scope ….",
        "nextStep": "Create a credential with that scope."
      }
    ]
  },
  {
    "code": "scope-not-available",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "Not available to your organization: ….",
        "nextStep": "Leave these scopes out."
      }
    ]
  },
  {
    "code": "second-administrator-needed",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "You have done your part. Another global administrator has to confirm.",
        "nextStep": "Ask one of them to look at it."
      }
    ]
  },
  {
    "code": "second-administrator-too-new",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "You became a global administrator only after the first one had acted, so you can't be the second.",
        "nextStep": "Ask an administrator who was one before, or begin anew."
      }
    ]
  },
  {
    "code": "second-answer-differs",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The first administrator has answered differently about the admin roles.",
        "nextStep": "Confirm what the first one accepted, or refuse it and begin anew."
      }
    ]
  },
  {
    "code": "second-factor-needed",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The password alone is not enough: your account has a second factor.",
        "nextStep": "Use it."
      }
    ]
  },
  {
    "code": "service-administered",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Your cloud allows one partner with administration for each service, and you have one already for: ….",
        "nextStep": "Remove that partner's admin roles first, or ask for an invitation for other services."
      }
    ]
  },
  {
    "code": "service-unknown",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "Your cloud has no such service."
      }
    ]
  },
  {
    "code": "services-missing",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "Your cloud allows one partner with administration for each service: choose for which ones you ask."
      }
    ]
  },
  {
    "code": "services-not-asked",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This request is for no particular services: it has no delegated administration, or your cloud has it for all services together.",
        "nextStep": "Leave the services out."
      }
    ]
  },
  {
    "code": "sign-in-exhausted",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "A wrong code was given five times.",
        "nextStep": "Begin again to get a new code."
      }
    ]
  },
  {
    "code": "sign-in-expired",
    "statuses": [
      401,
      409
    ],
    "meanings": [
      {
        "message": "This sign-in with the membership account has expired.",
        "nextStep": "Begin again to get a new code."
      },
      {
        "message": "This sign-in took too long or is over.",
        "nextStep": "Sign in from the beginning."
      }
    ]
  },
  {
    "code": "sign-in-name-taken",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "Somebody has this sign-in name already.",
        "nextStep": "Choose another one."
      }
    ]
  },
  {
    "code": "sign-in-required",
    "statuses": [
      401
    ],
    "meanings": [
      {
        "message": "The person who sent the file was signed out in the middle.",
        "nextStep": "Sign in and import the file again: what is done is not done twice."
      },
      {
        "message": "Sign in first.",
        "nextStep": "People sign in at the portal; services send Authorization: Bearer with an API credential."
      }
    ]
  },
  {
    "code": "sign-up-completed",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This sign-up has been completed already.",
        "nextStep": "Sign in with your e-mail address and password."
      }
    ]
  },
  {
    "code": "sign-up-exhausted",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "A wrong code was given five times.",
        "nextStep": "Begin again to get a new code."
      }
    ]
  },
  {
    "code": "sign-up-expired",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The code was valid for 15 minutes and has expired.",
        "nextStep": "Begin again to get a new code."
      }
    ]
  },
  {
    "code": "stale-version",
    "statuses": [
      412
    ],
    "meanings": [
      {
        "message": "Somebody else has changed this in the meantime.",
        "nextStep": "Load it again, then repeat your change."
      }
    ]
  },
  {
    "code": "status-unknown",
    "statuses": [],
    "meanings": [
      {
        "message": "“…” is no status: write active or inactive.",
        "nextStep": "Correct the line and import the file again: the other lines are not done twice."
      }
    ]
  },
  {
    "code": "support-contact-not-right",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "Some of the support contact is not right; nothing was changed.",
        "nextStep": "Correct the fields named in `errors`."
      }
    ]
  },
  {
    "code": "suspended-by-vendor",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "The vendor has suspended the partner's relationship with this customer….",
        "nextStep": "Talk to the vendor. It can lift the suspension."
      }
    ]
  },
  {
    "code": "too-many-apps",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "You have … apps with this customer, which is the most.",
        "nextStep": "Withdraw one first."
      }
    ]
  },
  {
    "code": "too-many-attempts",
    "statuses": [
      429
    ],
    "meanings": [
      {
        "message": "There have been too many attempts.",
        "nextStep": "Try again in …, or use a browser in which you signed in before."
      }
    ]
  },
  {
    "code": "too-many-devices",
    "statuses": [],
    "meanings": [
      {
        "message": "You manage … devices of this customer, which is the most.",
        "nextStep": "Remove devices that are no longer in use first."
      }
    ]
  },
  {
    "code": "too-many-documents",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "The application has ten documents already.",
        "nextStep": "Delete one that was not sent yet."
      }
    ]
  },
  {
    "code": "too-many-factors",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "An account can have up to … second factors.",
        "nextStep": "Remove one that you no longer use."
      }
    ]
  },
  {
    "code": "too-many-help-requests",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "… of your requests for this customer are waiting already.",
        "nextStep": "Wait until the vendor has closed some."
      }
    ]
  },
  {
    "code": "too-many-invitations",
    "statuses": [
      429
    ],
    "meanings": [
      {
        "message": "Your organization has invited as many addresses today as it may.",
        "nextStep": "Send the file again tomorrow."
      },
      {
        "message": "Too many invitations have been mailed, by your organization or to one of these addresses.",
        "nextStep": "Try again in …, or copy the letter into a mail of your own."
      }
    ]
  },
  {
    "code": "too-many-lines",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The file has more than … lines.",
        "nextStep": "Split it, with the header in each part. Nothing was sent."
      },
      {
        "message": "A batch has at most … lines.",
        "nextStep": "Split the file, with the header in each part."
      },
      {
        "message": "The file has more than 10,000 lines; nothing was changed.",
        "nextStep": "Split it, with the header in each part."
      }
    ]
  },
  {
    "code": "too-many-mails",
    "statuses": [
      429
    ],
    "meanings": [
      {
        "message": "Too many mails to confirm an enrollment went to this address today.",
        "nextStep": "Try again tomorrow."
      }
    ]
  },
  {
    "code": "too-many-messages",
    "statuses": [
      429
    ],
    "meanings": [
      {
        "message": "Too many messages have been written from here, with this address or to this provider.",
        "nextStep": "Try again in …."
      }
    ]
  },
  {
    "code": "too-many-partner-accounts",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "People of this partner have … accounts here, which is the most.",
        "nextStep": "Take one away first."
      }
    ]
  },
  {
    "code": "too-many-purchases",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "You have recorded … purchases for this customer, which is the most.",
        "nextStep": "Remove old ones first; the history keeps them."
      }
    ]
  },
  {
    "code": "too-many-reports",
    "statuses": [
      429
    ],
    "meanings": [
      {
        "message": "These are more reports than one can send in an hour.",
        "nextStep": "Try again later. Until then, accept nothing that you doubt."
      }
    ]
  },
  {
    "code": "too-many-requests",
    "statuses": [
      429
    ],
    "meanings": [
      {
        "message": "These are more requests in a minute than one caller may make.",
        "nextStep": "Go on in … seconds."
      }
    ]
  },
  {
    "code": "too-many-submissions",
    "statuses": [
      429
    ],
    "meanings": [
      {
        "message": "This customer has had as many submissions from your organization today as it takes in a day.",
        "nextStep": "Submit again tomorrow."
      }
    ]
  },
  {
    "code": "too-many-tags",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "A customer has at most … tags.",
        "nextStep": "Remove a tag that you no longer need."
      }
    ]
  },
  {
    "code": "too-many-views",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "There are … … views already; there can't be more.",
        "nextStep": "Delete a view that is no longer needed."
      }
    ]
  },
  {
    "code": "unavailable",
    "statuses": [
      503
    ],
    "meanings": [
      {
        "message": "The database went away in the middle.",
        "nextStep": "Import the file again: what is done is not done twice."
      },
      {
        "message": "The database can't do this right now.",
        "nextStep": "Try again in a moment. Repeating a request with the same Idempotency-Key is safe."
      }
    ]
  },
  {
    "code": "unavailable-in-program",
    "statuses": [
      403
    ],
    "meanings": [
      {
        "message": "The program of your cloud has no reseller relationships, so there are no customers to import.",
        "nextStep": "Ask the vendor how customers are added in your cloud."
      },
      {
        "message": "Your cloud has no indirect providers and resellers."
      },
      {
        "message": "The program of your cloud has no reseller relationships by invitation.",
        "nextStep": "Ask the vendor how customers are added in your cloud."
      }
    ]
  },
  {
    "code": "unknown-program",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "There is no such program."
      }
    ]
  },
  {
    "code": "unsupported-content-type",
    "statuses": [
      415
    ],
    "meanings": [
      {
        "message": "This operation does not take that kind of content.",
        "nextStep": "Send the Content-Type that the API reference names for it: application/json almost everywhere."
      }
    ]
  },
  {
    "code": "upload-abandoned",
    "statuses": [],
    "meanings": [
      {
        "message": "The import stopped in the middle: the server was interrupted.",
        "nextStep": "Import the file again: what is done is not done twice."
      }
    ]
  },
  {
    "code": "upload-broken",
    "statuses": [
      400
    ],
    "meanings": [
      {
        "message": "The upload broke off before its end.",
        "nextStep": "Send it again; what was done is not done twice."
      }
    ]
  },
  {
    "code": "upload-missing",
    "statuses": [],
    "meanings": [
      {
        "message": "The file was never sent.",
        "nextStep": "Import the file again: what is done is not done twice."
      }
    ]
  },
  {
    "code": "user-deleted",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "This user is deleted.",
        "nextStep": "Restore the user first."
      }
    ]
  },
  {
    "code": "value-too-long",
    "statuses": [],
    "meanings": [
      {
        "message": "… has more than … characters.",
        "nextStep": "Correct the line and import the file again: the other lines are not done twice."
      }
    ]
  },
  {
    "code": "view-name-taken",
    "statuses": [
      409
    ],
    "meanings": [
      {
        "message": "There is a view of this name already.",
        "nextStep": "Choose another name, or change that view."
      }
    ]
  },
  {
    "code": "web-mail-address",
    "statuses": [],
    "meanings": [
      {
        "message": "This is an address at a public web-mail service, which anybody can have. Give one at the organization's own domain."
      }
    ]
  },
  {
    "code": "website-invalid",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This is not the address of a website, such as www.example.com."
      }
    ]
  },
  {
    "code": "wrong-code",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This is not the code from the mail.",
        "nextStep": "Begin again to get a new code."
      },
      {
        "message": "This code is not right.",
        "nextStep": "Type the code that the app shows now; check that the clock of the device is right."
      }
    ]
  },
  {
    "code": "wrong-credentials",
    "statuses": [
      401
    ],
    "meanings": [
      {
        "message": "The sign-in name or the password is wrong.",
        "nextStep": "Try again, or ask for a new password by mail."
      }
    ]
  },
  {
    "code": "wrong-password",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "The current password is not right."
      },
      {
        "message": "The password is not right."
      }
    ]
  },
  {
    "code": "wrong-recovery-code",
    "statuses": [
      422
    ],
    "meanings": [
      {
        "message": "This is none of your recovery codes, or it has been used already.",
        "nextStep": "Try another one. Without codes, ask an administrator of your organization to reset your second factors."
      }
    ]
  }
];
