import { Checkbox, Text } from "@fluentui/react-components";
import type { Program } from "@procura/sdk";
import type { InvitationKind } from "../kinds.ts";
import { AccessExplained, AdministrationExplained } from "./administration-explained.tsx";
import type { RequestWording } from "./wording.ts";

interface AdministrationChoiceProps {
  kind: InvitationKind;
  wording: RequestWording;
  rules: Program["rules"];
  wished: boolean;
  onWish: (wished: boolean) => void;
}

/** Whether administration is asked for, given what the kind and the program leave open. */
export function asksAdministration(wording: RequestWording, rules: Program["rules"], wished: boolean): boolean {
  const rule = wording.ruleOf(rules);
  return rule === "required" || (rule === "optional" && wished);
}

/** Nothing at all for the kinds that administration is no matter of. */
export function AdministrationChoice({ kind, wording, rules, wished, onWish }: AdministrationChoiceProps) {
  const rule = wording.ruleOf(rules);
  if (rule === null) return null;
  const included = asksAdministration(wording, rules, wished);
  return (
    <div>
      {wording.administration === null ? null : (
        <Checkbox
          label={wording.administration}
          checked={included}
          disabled={rule !== "optional"}
          onChange={(_, { checked }) => onWish(checked === true)}
          aria-describedby="administration-explained"
        />
      )}
      <div id="administration-explained" style={{ paddingInlineStart: wording.administration === null ? 0 : "36px" }}>
        {wording.ruleSays[rule] ? (
          <Text block weight="semibold">
            {wording.ruleSays[rule]}
          </Text>
        ) : null}
        {kind === "partnership" ? <AccessExplained included={included} /> : <AdministrationExplained kind={kind} included={included} />}
      </div>
    </div>
  );
}
