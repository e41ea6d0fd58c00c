/**
 * identity: who somebody is. Owns users, sign_in_names, sessions, sign_ins, password_resets, sign_in_attempts, and in factors/ the second
 * factors with recovery_codes, half_sign_ins, passkey_challenges; passwords and how guessing them is slowed down; what a request's cookie or bearer stands for.
 *
 * Invariants: a sign-in name is one person's in the whole installation; passwords are kept only as argon2id, tokens only hashed;
 * each sign-in, and each change of its strength, gets a new session id; a code, a recovery code and a challenge are accepted once; a session or credential that has ended is nobody's from the next request on. Has no
 * routes: `session` offers it to browsers, `people` to administrators. What administrators do to accounts is recorded by
 * its callers with `identityEvents`, since only they know who acts for whom.
 */
export { admitFromProvider, endProviderSessions, type ProviderWord, proveFromProvider } from "./admit-from-provider.ts";
export { asStranger } from "./as-stranger.ts";
export { authenticate, confirmActor, credentialPrefix } from "./authenticate.ts";
export { changePassword } from "./change-password.ts";
export { type AccountChange, changeUser, changeUserStatus, setTemporaryPassword } from "./change-user.ts";
export { requireGoodPassword } from "./choose-password.ts";
export { completePasswordReset } from "./complete-password-reset.ts";
export { type Cookie, deviceCookie, halfSignInCookie, sessionCookie } from "./cookies.ts";
export { createUser, userSearchScope } from "./create-user.ts";
export { deviceName } from "./device-name.ts";
export { endSession, signOut } from "./end-session.ts";
export { identityEvents } from "./events.ts";
export { addPasskey, beginPasskey } from "./factors/add-passkey.ts";
export { beginTotp, confirmTotp } from "./factors/add-totp.ts";
export { challengeSecondStep, completeSignIn } from "./factors/complete-sign-in.ts";
export { removeFactor, renameFactor, renewRecoveryCodes } from "./factors/edit-factors.ts";
export type { HalfSignIn } from "./factors/half-sign-in.ts";
export { listFactors } from "./factors/list-factors.ts";
export { factorNotices } from "./factors/notices.ts";
export { challengeProof, proveAgain } from "./factors/prove-again.ts";
export { resetFactors } from "./factors/reset-factors.ts";
export { challengeAnybody, signInWithPasskey } from "./factors/sign-in-with-passkey.ts";
export { type FactorRow, insertFactor as registerFactor } from "./factors/store.ts";
export { hashPassword } from "./hash-password.ts";
export { createIdentityJobs } from "./jobs.ts";
export { listSessions } from "./list-sessions.ts";
export { notices as identityNotices } from "./notices.ts";
export { requestPasswordReset } from "./request-password-reset.ts";
export { requireFreshSignIn } from "./require-fresh-sign-in.ts";
export { foldSignInName, sessionEnd } from "./rules.ts";
export { signIn } from "./sign-in.ts";
export { listOwnSignIns, listSignIns } from "./sign-ins/list-sign-ins.ts";
export { presentSignIn, signInList, signInQuery } from "./sign-ins/present-sign-in.ts";
export { type StartedSession, startSession } from "./start-session.ts";
export {
  claimAddress,
  isSignInNameTaken,
  type Key as UserKey,
  type SessionRow,
  selectUser as findUser,
  selectUserByAddress as findUserByAddress,
  selectUserPage as listUsers,
  selectUsers as findUsers,
  type UserRow,
} from "./store.ts";
export { temporaryPassword } from "./temporary-password.ts";
export { addressOf, countAddress, countAttempt, countWithChange, forgiveWay, overWithChange } from "./throttle.ts";
export { updateOwnAccount } from "./update-own-account.ts";
