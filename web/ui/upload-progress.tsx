import { Field, ProgressBar } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useFormats } from "../lib/formats.ts";

/** How much of a file has gone out. */
export function UploadProgress({ sent, size }: { sent: number; size: number }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <Field validationState="none" label={<Trans>Uploading</Trans>} hint={t`${formats.bytes(sent)} of ${formats.bytes(size)}`}>
      <ProgressBar value={size > 0 ? sent / size : 0} aria-label={t`Uploading`} />
    </Field>
  );
}
