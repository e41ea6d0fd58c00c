import { useLingui } from "@lingui/react/macro";
import type { AppDraft, AppVersion } from "@procura/sdk";

/** The systems that apps run on; all but the last are called the same in every language. */
export function usePlatforms(): Record<AppDraft["platform"], string> {
  const { t } = useLingui();
  return { windows: "Windows", macos: "macOS", linux: "Linux", ios: "iOS", android: "Android", web: t`Any browser` };
}

export function useVersionStatus(): Record<AppVersion["status"], string> {
  const { t } = useLingui();
  return {
    waiting: t`Waits for a decision`,
    published: t`Published`,
    superseded: t`Replaced`,
    rejected: t`Rejected`,
    "taken-back": t`Taken back`,
  };
}
