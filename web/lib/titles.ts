import { useEffect } from "react";

// The server writes it into the page, for those who are not signed in.
let installationName = document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content || "Procura";

export function nameInstallation(name: string): void {
  installationName = name;
}

export function nameOfInstallation(): string {
  return installationName;
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · ${installationName}` : installationName;
  }, [title]);
}
