import { type Context, DomainError, fold, indexWords, type Language, type Tx } from "../platform/index.ts";
import { foldSignInName } from "./rules.ts";
import { claimSignInName, insertUser, type UserRow } from "./store.ts";

/** The list of word search in which an organization's users are found by name and sign-in name. */
export const userSearchScope = "users";

export interface AccountDraft {
  readonly id?: string;
  readonly organizationId: string;
  readonly displayName: string;
  /** `anna@contoso.example`; unique in the whole installation, whatever its case. */
  readonly signInName: string;
  /** Where mail reaches the person. */
  readonly email: string | null;
  readonly language: Language;
  /** From hashPassword. */
  readonly passwordHash: string;
  /** Somebody else knows the password: it must be changed at the first sign-in. */
  readonly temporary: boolean;
}

/**
 * A new account. Makes no membership and records no event: the caller joins the person to organizations and knows who acts for
 * whom. The transaction must see the organization. Throws DomainError `sign-in-name-taken` (409).
 */
export async function createUser(tx: Tx, ctx: Context, draft: AccountDraft): Promise<UserRow> {
  const id = draft.id ?? ctx.newId();
  const { organizationId, displayName } = draft;
  const signInName = foldSignInName(draft.signInName);
  if (!(await claimSignInName(tx, signInName, { organizationId, id }))) throw signInNameTaken();
  const user = await insertUser(tx, {
    organization_id: organizationId,
    id,
    display_name: displayName,
    sign_in_name: signInName,
    email: draft.email,
    language: draft.language,
    password_hash: draft.passwordHash,
    password_changed_at: ctx.now,
    must_change_password: draft.temporary,
    sort_key: fold(displayName),
    created_at: ctx.now,
  });
  await indexUser(tx, user);
  return user;
}

/** Makes the account findable by what it is called now. */
export async function indexUser(tx: Tx, { organization_id, id, display_name, sign_in_name, sort_key }: UserRow): Promise<void> {
  await indexWords(tx, organization_id, userSearchScope, [{ entityId: id, sortKey: sort_key, text: `${display_name} ${sign_in_name}` }]);
}

function signInNameTaken(): DomainError {
  return new DomainError("conflict", {
    code: "sign-in-name-taken",
    message: { en: "Somebody has this sign-in name already.", it: "Questo nome di accesso è già in uso." },
    nextStep: { en: "Choose another one.", it: "Scegline un altro." },
  });
}
