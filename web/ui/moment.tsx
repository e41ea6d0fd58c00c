import { useFormats } from "../lib/formats.ts";

/** An instant in the reader's language and time zone. */
export function Moment({ at, dateOnly }: { at: string; dateOnly?: boolean }) {
  const formats = useFormats();
  return (
    <time dateTime={at} title={formats.dateTime(at)} style={{ whiteSpace: "nowrap" }}>
      {dateOnly ? formats.date(at) : formats.dateTime(at)}
    </time>
  );
}
