/** Payload { organizationId, networkId }: the partner gets the customers that the vendor has on record for its network ID. */
export const bringCustomersTask = "enrollment.bring-customers";
