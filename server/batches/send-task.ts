/** Sends the next lines of a batch. */
export const sendTask = "batches.send";
