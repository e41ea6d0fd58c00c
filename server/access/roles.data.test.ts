import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { adminRoles, roleCategoryNames, roleId } from "./roles.data.ts";

const original = new URL("../../../shared/data/admin-roles.json", import.meta.url);

describe("admin roles", () => {
  it("are 73, each with its own id and key, and words in both languages", () => {
    expect(adminRoles).toHaveLength(73);
    expect(new Set(adminRoles.map((role) => role.id)).size).toBe(73);
    expect(new Set(adminRoles.map((role) => role.key)).size).toBe(73);
    for (const language of ["en", "it"] as const) {
      expect(new Set(adminRoles.map((role) => role.name[language])).size).toBe(73);
      expect(new Set(adminRoles.map((role) => role.description[language])).size).toBe(73);
    }
    for (const { key, description } of adminRoles) {
      expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(description.en).toMatch(/^[^.]+\.$/);
      expect(description.it).toMatch(/^[^.]+\.$/);
    }
  });

  it("named by rules are the roles of that name", () => {
    const keys = new Map(adminRoles.map((role) => [role.id, role.key]));
    for (const [name, id] of Object.entries(roleId)) {
      expect(keys.get(id)).toBe(name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    }
  });

  it.runIf(existsSync(original))("agree with the field's published list", () => {
    const published: { id: string; name: string; category: string }[] = JSON.parse(readFileSync(original, "utf8"));
    const known = adminRoles.map(({ id, name, category }) => ({
      id,
      name: name.en,
      category: roleCategoryNames[category].en.replace(" and c", " & C"),
    }));
    expect(known).toHaveLength(published.length);
    expect(known).toEqual(expect.arrayContaining(published));
  });
});
