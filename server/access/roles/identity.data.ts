import type { RoleFacts } from "../roles.data.ts";

export const identityRoles: readonly RoleFacts[] = [
  {
    id: "c4e39bd9-1100-46d3-8c65-fb160da0071f",
    name: { en: "Authentication administrator", it: "Amministratore dell'autenticazione" },
    description: {
      en: "Sees, sets and resets the sign-in methods of people who hold no administrator role.",
      it: "Vede, imposta e reimposta i metodi di accesso delle persone senza ruoli di amministratore.",
    },
    privileged: true,
  },
  {
    id: "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9",
    name: { en: "Conditional access administrator", it: "Amministratore dell'accesso condizionale" },
    description: {
      en: "Manages the conditions under which people may sign in.",
      it: "Gestisce le condizioni alle quali le persone possono accedere.",
    },
    privileged: true,
  },
  {
    id: "729827e3-9c14-49f7-bb1b-9608f156bbb8",
    name: { en: "Helpdesk administrator", it: "Amministratore dell'help desk" },
    description: {
      en: "Resets passwords and ends sessions of people without administrator roles and of other helpdesk administrators.",
      it: "Reimposta le password e chiude le sessioni delle persone senza ruoli di amministratore e di altri amministratori dell'help desk.",
    },
    privileged: true,
  },
  {
    id: "4d6ac14f-3453-41d0-bef9-a3e0c569773a",
    name: { en: "License administrator", it: "Amministratore delle licenze" },
    description: {
      en: "Gives people product licenses and takes them away.",
      it: "Assegna e revoca le licenze dei prodotti alle persone.",
    },
    privileged: false,
  },
  {
    id: "966707d0-3269-4727-9be2-8c3a10f19b9d",
    name: { en: "Password administrator", it: "Amministratore delle password" },
    description: {
      en: "Resets the passwords of people without administrator roles and of other password administrators.",
      it: "Reimposta le password delle persone senza ruoli di amministratore e di altri amministratori delle password.",
    },
    privileged: true,
  },
  {
    id: "7be44c8a-adaf-4e2a-84d6-ab2649e08a13",
    name: { en: "Privileged authentication administrator", it: "Amministratore dell'autenticazione con privilegi" },
    description: {
      en: "Sees, sets and resets the sign-in methods of everybody, global administrators included.",
      it: "Vede, imposta e reimposta i metodi di accesso di chiunque, compresi gli amministratori globali.",
    },
    privileged: true,
  },
  {
    id: "e8611ab8-c189-46e8-94e1-60213ab1f814",
    name: { en: "Privileged role administrator", it: "Amministratore dei ruoli con privilegi" },
    description: {
      en: "Gives and takes every administrator role, including its own.",
      it: "Assegna e revoca tutti i ruoli di amministratore, compreso il proprio.",
    },
    privileged: true,
  },
  {
    id: "fe930be7-5e62-47db-91af-98c3a49a38b1",
    name: { en: "User administrator", it: "Amministratore degli utenti" },
    description: {
      en: "Creates and manages people and groups and resets the passwords of people with limited roles.",
      it: "Crea e gestisce persone e gruppi e reimposta le password delle persone con ruoli limitati.",
    },
    privileged: true,
  },
  {
    id: "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
    name: { en: "Application administrator", it: "Amministratore delle applicazioni" },
    description: {
      en: "Manages registered and enterprise applications, including access through the application proxy.",
      it: "Gestisce le applicazioni registrate e aziendali, compreso l'accesso tramite il proxy di applicazione.",
    },
    privileged: true,
  },
  {
    id: "cf1c38e5-3621-4004-a7cb-879624dced7c",
    name: { en: "Application developer", it: "Sviluppatore di applicazioni" },
    description: {
      en: "Registers applications even where people in general may not.",
      it: "Registra applicazioni anche quando alle persone in generale non è consentito.",
    },
    privileged: true,
  },
  {
    id: "158c047a-c907-4556-b7ef-446551a6b5f7",
    name: { en: "Cloud application administrator", it: "Amministratore delle applicazioni cloud" },
    description: {
      en: "Manages registered and enterprise applications, except for the application proxy.",
      it: "Gestisce le applicazioni registrate e aziendali, escluso il proxy di applicazione.",
    },
    privileged: true,
  },
  {
    id: "be2f45a1-457d-42af-a067-6ec1fa63bc45",
    name: { en: "External identity provider administrator", it: "Amministratore dei provider di identità esterni" },
    description: {
      en: "Configures the identity providers through which people from outside sign in.",
      it: "Configura i provider di identità con cui accedono le persone esterne.",
    },
    privileged: true,
  },
  {
    id: "95e79109-95c0-4d8e-aee3-d01accf2d47b",
    name: { en: "Guest inviter", it: "Mittente degli inviti agli ospiti" },
    description: {
      en: "Invites guests even where members in general may not.",
      it: "Invita ospiti anche quando ai membri in generale non è consentito.",
    },
    privileged: false,
  },
  {
    id: "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2",
    name: { en: "Hybrid identity administrator", it: "Amministratore delle identità ibride" },
    description: {
      en: "Manages synchronization, federation and single sign-on between own servers and the cloud.",
      it: "Gestisce la sincronizzazione, la federazione e il Single Sign-On tra i server locali e il cloud.",
    },
    privileged: true,
  },
  {
    id: "aaf43236-0c0d-4d5f-883a-6955382ac081",
    name: { en: "B2C IEF keyset administrator", it: "Amministratore dei set di chiavi B2C IEF" },
    description: {
      en: "Manages the keys and secrets with which customer sign-in policies sign and encrypt.",
      it: "Gestisce le chiavi e i segreti con cui i criteri di accesso dei clienti firmano e cifrano.",
    },
    privileged: true,
  },
  {
    id: "3edaf663-341e-4475-9f94-5c398ef6c070",
    name: { en: "B2C IEF policy administrator", it: "Amministratore dei criteri B2C IEF" },
    description: {
      en: "Creates and changes the custom policies by which customers sign up and sign in.",
      it: "Crea e modifica i criteri personalizzati con cui i clienti si registrano e accedono.",
    },
    privileged: false,
  },
];
