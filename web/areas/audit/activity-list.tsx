import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { ActivityEvent, Named } from "@procura/sdk";
import type { ReactNode } from "react";
import { useFormats } from "../../lib/formats.ts";
import type { PagedList } from "../../lib/paging.ts";
import { Loading } from "../../ui/loading.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { ActivityEntry } from "./activity-entry.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  day: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  list: { listStyle: "none", margin: 0, padding: 0 },
});

interface ActivityListProps {
  list: PagedList<ActivityEvent>;
  empty: ReactNode;
  onPerson?: (person: Named) => void;
}

/** Events by day, newest first. */
export function ActivityList({ list, empty, onPerson }: ActivityListProps) {
  const styles = useStyles();
  const formats = useFormats();
  if (list.isLoading) return <Loading />;
  if (list.error) return <ProblemBar error={list.error} onRetry={list.retry} />;
  if (list.items.length === 0) return empty;
  const days = Map.groupBy(list.items, (event) => formats.date(event.at));
  return (
    <div className={styles.root}>
      {[...days].map(([day, events]) => (
        <section key={day} aria-label={day}>
          <Text as="h2" block size={300} weight="semibold" className={styles.day}>
            {day}
          </Text>
          <ol className={styles.list}>
            {events.map((event) => (
              <ActivityEntry key={event.id} event={event} {...(onPerson ? { onPerson } : {})} />
            ))}
          </ol>
        </section>
      ))}
      {list.more ? (
        <div>
          <Button
            onClick={list.more.load}
            disabledFocusable={list.more.isLoading}
            icon={list.more.isLoading ? <Spinner size="tiny" /> : null}
          >
            <Trans>Show more</Trans>
          </Button>
        </div>
      ) : null}
    </div>
  );
}
