import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { CopyButton } from "../../ui/copy-button.tsx";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  codes: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(190px, 1fr))",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    listStyle: "none",
    fontFamily: tokens.fontFamilyMonospace,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface RecoveryCodesDialogProps {
  /** Null when the first answer got lost on the way: the server does not tell them twice. */
  codes: readonly string[] | null;
  onClose: () => void;
}

/** The codes that let one in without a phone or passkey; told once. It closes only by its button. */
export function RecoveryCodesDialog({ codes, onClose }: RecoveryCodesDialogProps) {
  const styles = useStyles();
  const { t } = useLingui();
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            <Trans>Your recovery codes</Trans>
          </DialogTitle>
          <DialogContent className={styles.content}>
            {codes === null ? (
              <Trans>They were made, but the answer that held them got lost on the way and they can't be shown again. Make new ones.</Trans>
            ) : (
              <>
                <Text>
                  <Trans>
                    Save them where you find them without your phone, for example in a password manager or printed. Each lets you in once if
                    you lose your second factor. They are shown only now.
                  </Trans>
                </Text>
                <ul className={styles.codes} aria-label={t`Your recovery codes`}>
                  {codes.map((code) => (
                    <li key={code}>{code}</li>
                  ))}
                </ul>
                <div>
                  <CopyButton text={codes.join("\n")} label={t`Copy all`} />
                </div>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {codes === null ? <Trans>Close</Trans> : <Trans>I have saved them</Trans>}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
