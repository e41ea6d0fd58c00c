import { Text } from "@fluentui/react-components";
import { Plural } from "@lingui/react/macro";
import type { Invitation } from "@procura/sdk";

/** How many said yes and no, and who was the last to say yes. */
export function AnswersInShort({ invitation: { acceptanceCount, declineCount, lastAcceptedBy } }: { invitation: Invitation }) {
  return (
    <>
      {acceptanceCount > 0 ? (
        <Text block>
          <Plural value={acceptanceCount} one="# accepted" other="# accepted" />
        </Text>
      ) : null}
      {lastAcceptedBy ? (
        <Text block size={200}>
          {lastAcceptedBy.name}
        </Text>
      ) : null}
      {declineCount > 0 ? (
        <Text block>
          <Plural value={declineCount} one="# declined" other="# declined" />
        </Text>
      ) : null}
    </>
  );
}
