import { randomUUID } from "node:crypto";
import { applicantCalled, confirmationIn, proveMembership, recordCustomer, registerMember, signUpAsApplicant } from "./enrollment.ts";
import { expect, test } from "./test.ts";

const extract = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

test("an applicant from the welcome page to the first customer invitation", async ({ as, look, words, stack, language }) => {
  // Three people, thirteen pages, each looked at.
  test.slow();
  const domain = `alpestre-${language}.example`;
  const applicant = applicantCalled("Alpestre Servizi", domain, "5100777");
  const onRecord = { id: randomUUID(), name: "Malga Fedaia" };
  const customer = `direzione@malga-${language}.example`;

  const vera = await as("Vera Lindqvist");
  await test.step("the vendor has the member and a customer of it on record", async () => {
    await registerMember(vera, words, applicant, look);
    await recordCustomer(vera, words, applicant, onRecord);
  });

  const giulia = await as();
  await test.step("she reads what it takes, creates her organization there, and begins", async () => {
    await signUpAsApplicant(giulia, words, stack, applicant, look);
    await look(giulia.page);
  });

  await test.step("an ID of another country can't be chosen, and says why; another membership has one that can", async () => {
    await proveMembership(giulia, stack, applicant.otherAccount);
    await expect(giulia.page.getByRole("radio", { name: /GmbH/ })).toBeDisabled();
    await expect(giulia.page.getByText(/^(Can't be chosen: it belongs|Non selezionabile: appartiene)/)).toBeVisible();
    await expect(giulia.page.getByRole("radio", { name: /old/ })).toBeDisabled();
    await look(giulia.page);
    await giulia.press("Cancel and use another membership");
    await proveMembership(giulia, stack, applicant.account);
    await giulia.page.getByRole("radio", { name: `${applicant.networkId} · Alpestre Servizi` }).check();
    await giulia.press("Continue");
  });

  await test.step("the business: what is missing or wrong is said at the field", async () => {
    await giulia.field("Legal name").fill("Alpestre Servizi");
    await giulia.press("Save and continue");
    await expect(giulia.field("City")).toHaveAttribute("aria-invalid", "true");
    await look(giulia.page);
    await giulia.field("Street address").fill("Via dei Laghi 12");
    await giulia.field("Postal code").fill("38122");
    await giulia.field("City").fill("Trento");
    await giulia.field("State or province").fill("TN");
    await giulia.field("Website").fill(`https://www.${domain}`);
    await giulia.press("Save and continue");
  });

  await test.step("a web-mail address is refused with the reason; half-filled, the application is kept and resumed", async () => {
    await giulia.field("First name").fill("Marta");
    await giulia.field("Last name").fill("Conti");
    await giulia.field("Work e-mail address").fill("alpestre.servizi@gmail.com");
    await giulia.press("Save and continue");
    await expect(giulia.field("Work e-mail address")).toHaveAttribute("aria-invalid", "true");
    await look(giulia.page);
    await giulia.field("Work e-mail address").fill("");
    await giulia.field("Phone").fill("0461 987654");
    await giulia.press("Save and finish later");
    await expect(giulia.notice("Your application is saved. You can go on at any time.")).toBeVisible();
    await giulia.open("Become a partner");
    await expect(giulia.field("Last name")).toHaveValue("Conti");
    await giulia.field("Work e-mail address").fill(applicant.contact);
    await giulia.press("Save and continue");
  });

  await test.step("the support contact, the summary, and off it goes", async () => {
    await giulia.field("Support e-mail").fill(`aiuto@${domain}`);
    await giulia.field("Support phone").fill("0461 123456");
    await giulia.field("Support website").fill(`https://aiuto.${domain}`);
    await look(giulia.page);
    await giulia.press("Save and continue");
    await expect(giulia.page.getByText("Via dei Laghi 12")).toBeVisible();
    await look(giulia.page);
    await giulia.press("Enroll now");
    await expect(giulia.text("Your primary contact has to confirm")).toBeVisible();
    await look(giulia.page);
  });

  await test.step("the primary contact confirms from the mail, without signing in", async () => {
    const mail = await stack.mailbox.waitFor(({ to, text }) => to.includes(applicant.contact) && confirmationIn(text) !== "");
    const marta = await as();
    await marta.page.goto(confirmationIn(mail.text));
    await expect(marta.heading(words("Confirm the application of {name}", applicant.organization))).toBeVisible();
    await look(marta.page);
    await marta.press("I confirm both");
    await expect(marta.heading(words("Thank you, it is confirmed"))).toBeVisible();
    await look(marta.page);
  });

  await test.step("the vendor finds the case in its queue and asks for a document", async () => {
    await vera.open("Applications");
    await vera.page.getByRole("searchbox", { name: words("Search by name or partner network ID") }).fill("alpes");
    await expect(vera.page.getByRole("row", { name: applicant.organization })).toContainText(words("In review"));
    await look(vera.page);
    await vera.page.getByRole("link", { name: applicant.organization }).click();
    await expect(vera.heading(applicant.organization)).toBeVisible();
    await look(vera.page);
    await vera.press("Ask for more");
    await vera.field("Your question").fill("Please send an extract of the business register.");
    await look(vera.page);
    await vera.press("Send the question");
    await expect(vera.notice("The question is sent.")).toBeVisible();
  });

  await test.step("the applicant answers with the document", async () => {
    await giulia.page.reload();
    await expect(giulia.page.getByText("Please send an extract of the business register.")).toBeVisible();
    await giulia.field("Your answer").fill("Here it is.");
    await giulia.page
      .getByLabel(words("Document"), { exact: true })
      .setInputFiles({ name: "visura.pdf", mimeType: "application/pdf", buffer: extract });
    await look(giulia.page);
    await giulia.press("Upload the document");
    await expect(giulia.page.getByRole("button", { name: words("Remove {0}", "visura.pdf") })).toBeVisible();
    await look(giulia.page);
    await giulia.press("Send the answer");
    await expect(giulia.text("We are checking your details")).toBeVisible();
    await look(giulia.page);
  });

  await test.step("the vendor reads the answer, passes the checks in their order, and approves", async () => {
    await vera.page.reload();
    await expect(vera.page.getByRole("button", { name: "visura.pdf" })).toBeVisible();
    await vera.press("Pass the employment check");
    await vera.press("Pass the business check");
    await expect(vera.button("Approve")).toBeVisible();
    await look(vera.page);
    await vera.press("Approve");
    await vera.page
      .getByRole("alertdialog")
      .getByRole("button", { name: words("Approve") })
      .click();
    await expect(vera.notice("{name} is a partner now.", applicant.organization)).toBeVisible();
    await look(vera.page);
    await stack.mailbox.waitFor(({ to, text }) => to.includes(applicant.contact) && text.includes("/enrollment"));
  });

  await test.step("she signs, becomes admin agent, finds the customer on record, and sends her first invitation", async () => {
    await giulia.page.reload();
    await expect(giulia.heading(words("Enrollment"))).toBeVisible();
    await look(giulia.page);
    await giulia.press("Make me an admin agent");
    await expect(giulia.notice("You are an admin agent now.")).toBeVisible();
    await giulia.follow("Read and sign it");
    await giulia.page.getByRole("checkbox").check();
    await giulia.press("Sign the partner agreement");
    await expect(giulia.notice("The partner agreement is signed.")).toBeVisible();
    await giulia.open("Customers");
    await expect(giulia.page.getByRole("row", { name: onRecord.name })).toBeVisible();
    await giulia.open("Enrollment");
    await look(giulia.page);
    await giulia.follow("Invite a customer");
    await giulia.press("Continue to the message");
    await giulia.field("To").fill(customer);
    await giulia.press("Send with Procura");
    await expect(giulia.text("What happens next")).toBeVisible();
    await stack.mailbox.waitFor(({ to }) => to.includes(customer));
  });

  await test.step("she changes what her customers see of her support", async () => {
    await giulia.open("Organization profile");
    await expect(giulia.field("Support e-mail")).toHaveValue(`aiuto@${domain}`);
    await giulia.field("Support phone").fill("+39 0461 654321");
    await giulia.press("Save the support contact");
    await expect(giulia.notice("The support contact is saved.")).toBeVisible();
    await look(giulia.page);
  });
});

test("a rejected applicant reads the reasons and appeals; the case comes back to the queue", async ({ as, look, words }) => {
  const vera = await as("Vera Lindqvist");
  await vera.open("Applications");
  await vera.page.getByRole("link", { name: "Litware Cloud" }).click();
  await vera.press("Reject");
  await vera.page.getByRole("checkbox", { name: words("The address differs from the registered one") }).check();
  await vera.field("In your words, for the applicant").fill("The register says Via Savona.");
  await look(vera.page);
  await vera.page
    .getByRole("alertdialog")
    .getByRole("button", { name: words("Reject") })
    .click();
  await expect(vera.notice("The application is rejected.")).toBeVisible();

  const elisa = await as("Elisa Moretti");
  await elisa.open("Become a partner");
  await expect(elisa.page.getByText("The register says Via Savona.")).toBeVisible();
  await expect(elisa.text("The address differs from the registered one")).toBeVisible();
  await look(elisa.page);
  await elisa.field("Your appeal").fill("We have moved; the register is being updated.");
  await elisa.press("Send the appeal");
  await expect(elisa.text("We are checking your details")).toBeVisible();
  await look(elisa.page);

  await vera.open("Applications");
  await expect(vera.page.getByRole("row", { name: "Litware Cloud" })).toContainText(words("In review"));
  await vera.page.getByRole("link", { name: "Litware Cloud" }).click();
  await expect(vera.page.getByText("We have moved; the register is being updated.")).toBeVisible();
  await look(vera.page);
});
