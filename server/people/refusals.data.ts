import { adminLevels } from "../access/index.ts";
import type { ErrorKind, Localized, NeededRole, Refusal } from "../platform/index.ts";

/** Why something can't be done with a person, and as what kind of error it leaves. */
export interface Denial extends Refusal {
  readonly kind: Extract<ErrorKind, "forbidden" | "conflict" | "invalid">;
}

const askGlobalAdministrator: Localized = {
  en: "Ask a global administrator of your organization.",
  it: "Rivolgiti a un amministratore globale della tua organizzazione.",
};

const needsGlobalAdministrator: readonly NeededRole[] = [{ kind: "admin-role", key: adminLevels[0].key, name: adminLevels[0].name }];

export const guestAccount: Denial = {
  kind: "forbidden",
  code: "guest-account",
  message: {
    en: "This person is a guest: another organization owns the account.",
    it: "Questa persona è un ospite: l'account appartiene a un'altra organizzazione.",
  },
  nextStep: {
    en: "Give or take admin roles here; for everything else ask the organization that owns the account.",
    it: "Qui puoi assegnare o revocare i ruoli; per tutto il resto rivolgiti all'organizzazione a cui appartiene l'account.",
  },
};

export const guestControls: Denial = {
  kind: "forbidden",
  code: "guest-cannot-control",
  message: {
    en: "Who belongs to another organization can't become global administrator here, nor get a role that leads to it.",
    it: "Chi appartiene a un'altra organizzazione non può diventare amministratore globale qui, né avere un ruolo che vi conduce.",
  },
  nextStep: { en: "Give a role for the work itself.", it: "Assegna un ruolo adatto al lavoro da svolgere." },
};

export const userDeleted: Denial = {
  kind: "conflict",
  code: "user-deleted",
  message: { en: "This user is deleted.", it: "Questo utente è stato eliminato." },
  nextStep: { en: "Restore the user first.", it: "Prima ripristina l'utente." },
};

export const restoreWindowOver: Denial = {
  kind: "invalid",
  code: "restore-window-over",
  message: {
    en: "A deleted user can be restored for 30 days; they are over.",
    it: "Un utente eliminato può essere ripristinato entro 30 giorni, ormai trascorsi.",
  },
  nextStep: { en: "Create the user anew.", it: "Crea di nuovo l'utente." },
};

export const ownAccount: Denial = {
  kind: "forbidden",
  code: "own-account",
  message: { en: "You can't disable or delete your own account.", it: "Non puoi disabilitare o eliminare il tuo stesso account." },
  nextStep: { en: "Ask another administrator to do it.", it: "Chiedi a un altro amministratore di farlo." },
};

export const ownPassword: Denial = {
  kind: "forbidden",
  code: "own-password",
  message: {
    en: "You can't reset your own password as an administrator.",
    it: "Non puoi reimpostare la tua stessa password come amministratore.",
  },
  nextStep: {
    en: "Change it in your account, or ask for a link by mail.",
    it: "Cambiala nel tuo account oppure richiedi un link via e-mail.",
  },
};

export const ownSecondFactors: Denial = {
  kind: "forbidden",
  code: "own-second-factors",
  message: {
    en: "You can't reset your own second factors as an administrator.",
    it: "Non puoi reimpostare i tuoi stessi secondi fattori come amministratore.",
  },
  nextStep: {
    en: "Remove or add them in your account, or ask another administrator.",
    it: "Rimuovili o aggiungili nel tuo account oppure chiedi a un altro amministratore.",
  },
};

export const resetRightRequired: Denial = {
  kind: "forbidden",
  code: "reset-right-required",
  message: {
    en: "Links for a new password go to the contact address: only who may reset this person's password changes it.",
    it: "I link per una nuova password arrivano all'indirizzo di contatto: può cambiarlo solo chi può reimpostare la password di questa persona.",
  },
  nextStep: {
    en: "Ask a user administrator or a global administrator of your organization.",
    it: "Rivolgiti a un amministratore utenti o a un amministratore globale della tua organizzazione.",
  },
};

export const higherAdministrator: Denial = {
  kind: "forbidden",
  code: "higher-administrator",
  message: {
    en: "This person holds an admin role or an agent level that your own roles don't reach.",
    it: "Questa persona ha un ruolo di amministratore o un livello di agente che i tuoi ruoli non raggiungono.",
  },
  nextStep: askGlobalAdministrator,
  neededRoles: needsGlobalAdministrator,
};

export const protectedAdministrator: Denial = {
  kind: "forbidden",
  code: "protected-administrator",
  message: {
    en: "The customer keeps control of itself: its global administrators, those who can make or reset them, and those who act for its own customers are not administered by partners.",
    it: "Il cliente mantiene il controllo di sé: i suoi amministratori globali, chi può nominarli o reimpostarne la password e chi agisce per i clienti di questa organizzazione non sono amministrati dai partner.",
  },
  nextStep: {
    en: "A global administrator of the customer's own must do this.",
    it: "Deve farlo un amministratore globale del cliente stesso.",
  },
};

export const globalAdministratorRequired: Denial = {
  kind: "forbidden",
  code: "global-administrator-required",
  message: {
    en: "Only a global administrator gives and takes this role.",
    it: "Solo un amministratore globale assegna e revoca questo ruolo.",
  },
  nextStep: askGlobalAdministrator,
  neededRoles: needsGlobalAdministrator,
};

export const ownRights: Denial = {
  kind: "forbidden",
  code: "own-rights",
  message: { en: "Nobody extends their own rights.", it: "Nessuno può estendere i propri diritti." },
  nextStep: { en: "Ask another administrator to do it.", it: "Chiedi a un altro amministratore di farlo." },
};

export const lastGlobalAdministrator: Denial = {
  kind: "conflict",
  code: "last-global-administrator",
  message: {
    en: "This is the organization's last active global administrator.",
    it: "Questo è l'ultimo amministratore globale attivo dell'organizzazione.",
  },
  nextStep: {
    en: "Make somebody else global administrator first.",
    it: "Prima assegna a qualcun altro il ruolo di amministratore globale.",
  },
};

export const levelOutOfReach: Denial = {
  kind: "forbidden",
  code: "level-out-of-reach",
  message: {
    en: "Admin agents act as global administrators at customers: only a global admin decides who is one.",
    it: "Gli agenti amministratori operano come amministratori globali presso i clienti: solo un amministratore globale decide chi lo è.",
  },
  nextStep: askGlobalAdministrator,
  neededRoles: needsGlobalAdministrator,
};

export const levelsOfPartnersOnly: Denial = {
  kind: "conflict",
  code: "levels-of-partners-only",
  message: {
    en: "Agent levels and admin levels are for the own people of a partner.",
    it: "I livelli di agente e di amministratore riguardano le persone di un partner.",
  },
  nextStep: { en: "Give admin roles instead.", it: "Assegna invece i ruoli di amministratore." },
};

export const levelsRequired: Denial = {
  kind: "invalid",
  code: "levels-required",
  message: {
    en: 'Choose an agent level and an admin level; "none" is a choice too.',
    it: 'Scegli un livello di agente e un livello di amministratore; anche "nessuno" è una scelta.',
  },
  nextStep: { en: "Send agentLevel and adminLevel.", it: "Invia agentLevel e adminLevel." },
};

export const addressRequired: Denial = {
  kind: "invalid",
  code: "email-required",
  message: { en: "Each person of a partner has an e-mail address.", it: "Ogni persona di un partner ha un indirizzo e-mail." },
  nextStep: { en: "Enter the person's own address.", it: "Inserisci l'indirizzo personale." },
};

export const addressTaken: Denial = {
  kind: "conflict",
  code: "email-taken",
  message: {
    en: "Somebody else in your organization has this e-mail address.",
    it: "Un'altra persona della tua organizzazione ha già questo indirizzo e-mail.",
  },
  nextStep: { en: "Enter another address.", it: "Inserisci un altro indirizzo." },
};
