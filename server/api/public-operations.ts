/**
 * Operations that anybody may call, signed in or not, each with the reason why nobody is harmed. Every other operation refuses
 * strangers: `unauthorized.test.ts` walks all of them, and `npm run check` compares this table with the routes.
 */
export const publicOperations: Readonly<Record<string, string>> = {
  signIn: "It is how one stops being a stranger; guessing is slowed down by account, device and address.",
  challengeSecondStep: "The cookie of the first step is the proof; what is answered is a random challenge.",
  completeSignIn: "It is the second step of becoming somebody; the cookie of the first one is needed, guessing is slowed down.",
  challengeAnyPasskey: "A random challenge that is nobody's.",
  signInWithPasskey: "It is how one stops being a stranger; a signature can't be guessed.",
  findWayIn: "Says where a domain's people sign in, which who owns the domain wants known; nothing of any person.",
  departToProvider: "It begins a sign-in; slowed down by address.",
  arriveFromProvider: "It is how one stops being a stranger; the provider's answer and the cookie of the departure are the proof.",
  readSession: "Answers 401 to strangers by itself, so a page can ask who is signed in.",
  signOut: "Ends the session of the cookie that it comes with, and nothing without one.",
  requestPasswordReset: "Always answers the same; the link goes to the address of the account.",
  completePasswordReset: "The link's secret is the proof; it works once and for an hour.",
  requestSignUp: "Mails a code to the given address; slowed down by address.",
  completeSignUp: "The mailed code is the proof; five tries.",
  previewEnrollmentConfirmation:
    "The link's secret is the proof; what is confirmed must be readable first, by somebody who may have no account.",
  confirmEnrollment: "The link's secret is the proof that the mailbox is the contact's; confirmed twice it is confirmed once.",
  getAgreement: "The text of an agreement is public.",
  findProviders: "A public directory: only what providers have published themselves.",
  getProvider: "As above.",
  requestContact:
    "Mails a link to the given address, with the names that were given and nothing of the message; slowed down by address and mailbox.",
  previewContactConfirmation: "The mailed link's secret is the proof; what is about to be sent in one's name must be readable first.",
  confirmContact: "The mailed link's secret is the proof.",
  previewInvitation: "The link's secret is the proof; who asks for what must be readable before sign-in.",
  reportInvitation: "The link's secret is the proof; who doubts an invitation must be able to say so before signing in.",
};
