import { useEffect } from "react";

let installationName = "Procura";

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
