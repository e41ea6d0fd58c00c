import { Button } from "@fluentui/react-components";
import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { copyText } from "../lib/clipboard.ts";

export function CopyButton({ text, label }: { text: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(text);
    setCopied(true);
    window.setTimeout(() => setCopied(false), 3000);
  };
  return (
    <Button icon={copied ? <CheckmarkRegular /> : <CopyRegular />} onClick={copy}>
      {copied ? <Trans>Copied</Trans> : (label ?? <Trans>Copy</Trans>)}
    </Button>
  );
}
