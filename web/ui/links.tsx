import { Button, type ButtonProps, Link, type LinkProps } from "@fluentui/react-components";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, Ref } from "react";

type Anchor = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

function FluentAnchor(props: Anchor & Pick<LinkProps, "inline" | "appearance">) {
  return <Link {...props} as="a" />;
}

function FluentAnchorButton(props: Anchor & Pick<ButtonProps, "appearance" | "icon" | "size" | "iconPosition">) {
  return <Button {...props} as="a" />;
}

/** Links of the router that look like Fluent's. */
export const RouterLink = createLink(FluentAnchor);
export const ButtonLink = createLink(FluentAnchorButton);
