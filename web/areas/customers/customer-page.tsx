import { useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useApi, useOrganization } from "../../app/session.ts";
import { useFormats } from "../../lib/formats.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Section } from "../../ui/section.tsx";
import { AddressLines } from "../organizations/address-lines.tsx";
import { Services } from "../organizations/services.tsx";
import { CustomerHasNotAccepted } from "../relationships/customer-agreement/agreement-notices.tsx";
import { EndNotice } from "../relationships/endings/end-notice.tsx";
import { CustomerHelp } from "../relationships/help/help-section.tsx";
import { LastUse } from "../relationships/partners/last-use.tsx";
import { SuspensionNotice } from "../relationships/suspensions/suspension-notice.tsx";
import { AdministrationNotice } from "./administration-notice.tsx";
import { CustomerFrame } from "./customer-frame.tsx";
import { CustomerWork } from "./customer-work.tsx";
import { RelationshipList } from "./relationship-list.tsx";
import { TagEditor } from "./tag-editor.tsx";

const route = getRouteApi("/o/$organizationId/customers/$customerId");

export function CustomerPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const api = useApi();
  const { allowedActions } = useOrganization();
  const mayTag = allowedActions.includes("customers:customer:tag");
  const mayInvite = allowedActions.includes("relationships:invitation:create");
  const { customerId } = route.useParams();
  return (
    <CustomerFrame api={api} customerId={customerId} view="account" key={customerId}>
      {(customer) => (
        <>
          <EndNotice customer={customer} />
          {customer.relationships?.map((one) => (
            <SuspensionNotice key={one.id} suspension={one.suspension} partner={null} label={one.label} />
          ))}
          <AdministrationNotice api={api} customer={customer} />
          <CustomerHasNotAccepted api={api} customer={customer} mayAsk={mayInvite} />
          <Section title={t`Account`}>
            <Facts>
              <Fact name={t`Name`}>{customer.name}</Fact>
              <Fact name={t`Country`}>{formats.country(customer.country)}</Fact>
              <Fact name={t`Domain`}>{customer.domain}</Fact>
              <Fact name={t`Address`}>{customer.account?.address ? <AddressLines address={customer.account.address} /> : null}</Fact>
              <Fact name={t`E-mail`}>{customer.account?.email}</Fact>
              <Fact name={t`Phone`}>{customer.account?.phone}</Fact>
              <Fact name={t`Customer ID`}>{customer.id}</Fact>
            </Facts>
          </Section>
          {mayTag || customer.tags.length > 0 ? (
            <Section title={t`Tags`} description={t`Your organization's own words for this customer. The customer never sees them.`}>
              <TagEditor api={api} customer={customer} mayChange={mayTag} />
            </Section>
          ) : null}
          <CustomerWork api={api} customer={customer} />
          <Section title={t`Relationship`}>
            <RelationshipList api={api} customer={customer} />
            <Facts>
              <Fact name={t`Customer since`}>
                <Moment at={customer.relationship.startedAt} />
              </Fact>
              <Fact name={t`How it began`}>
                {customer.relationship.source === "import" ? t`Imported by you` : t`The customer accepted your invitation`}
              </Fact>
              <Fact name={t`Administration since`}>
                {customer.administration.since ? <Moment at={customer.administration.since} /> : null}
              </Fact>
              <Fact name={t`Administration for`}>
                {customer.administration.services.length > 0 ? <Services ids={customer.administration.services} /> : null}
              </Fact>
              <Fact name={t`Use of the administration`}>
                {customer.administration.use ? <LastUse use={customer.administration.use} /> : null}
              </Fact>
              <Fact name={t`Agreement`}>
                {customer.agreement ? t`Customer agreement, version ${customer.agreement.version}` : t`None accepted yet`}
              </Fact>
            </Facts>
          </Section>
          <CustomerHelp api={api} customer={customer} />
        </>
      )}
    </CustomerFrame>
  );
}
