import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";
import { codesOf, type ErrorCode } from "../../server/api/index.ts";
import { statuses } from "../../server/platform/http/problem.ts";
import type { Route } from "../../server/platform/index.ts";
import { filesOf } from "../checks/net.ts";

/** One way in which the server says no, as the source words it. */
export interface Refused {
  readonly code: string;
  /** ErrorKind, where it stands beside the words. */
  readonly kind: string | undefined;
  readonly message: string;
  readonly nextStep: string | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: a syntax tree has some hundred kinds of nodes; what is read of them is checked
type Node = any;
const kebab = /^[a-z]+(-[a-z]+)*$/;

/** The codes of the server, from the refusals in its source and the statuses that these or the routes name. */
export function errorCodes(root: string, routes: readonly Route[]): ErrorCode[] {
  const promised = routes.flatMap((route) => Object.entries(codesOf(route)));
  return [...Map.groupBy(refusalsIn(root), ({ code }) => code)].map(([code, refusals]) => ({
    code,
    statuses: [
      ...new Set([
        ...refusals.flatMap(({ kind }) => statuses[kind as keyof typeof statuses] ?? []),
        ...promised.filter(([name]) => name === code).map(([, status]) => status),
      ]),
    ].sort((a, b) => a - b),
    meanings: refusals.map(({ message, nextStep }) => ({ message, nextStep })),
  }));
}

/**
 * Every refusal of the server, read from its source, so the list can't be forgotten when one is added. A refusal is
 *   an object with `code` and `message`:                        { code: "stale-version", message: { en, it }, nextStep?: { en, it } }
 *   an entry of a table that words codes:                       "role-missing": () => ({ message: { en, it } })
 *   a call with code and message side by side:                  invalidField("email", "email-taken", { en, it })
 */
function refusalsIn(root: string): Refused[] {
  const found = filesOf(root, "server/**/*.ts")
    .filter((path) => !/\.test\.ts$|\.gen\.ts$|^server\/(testing|demo)\//.test(path))
    .flatMap((path) => refusalsOf(readFileSync(join(root, path), "utf8")));
  const different = new Map(found.map((refused) => [`${refused.code} ${refused.message}`, refused]));
  return [...different.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

export function refusalsOf(source: string): Refused[] {
  const { program } = parseSync("source.ts", source);
  const constants = new Map<string, Node>();
  const found: Refused[] = [];
  const add = (codes: string[], message: Node, nextStep: Node, kind: string | undefined) => {
    for (const [branch, code] of codes.entries()) {
      const words = english(message, branch, constants);
      if (kebab.test(code) && words !== undefined)
        found.push({ code, kind, message: words, nextStep: english(nextStep, branch, constants) });
    }
  };
  walk(program, (node) => {
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init) constants.set(node.id.name, bare(node.init));
  });
  const kinds = new Map<Node, string>();
  walk(program, (node) => {
    if (node.type === "NewExpression" && node.callee.name === "DomainError") kinds.set(bare(node.arguments[1]), node.arguments[0]?.value);
    if (node.type === "ObjectExpression" && property(node, "code")) {
      add(literals(property(node, "code")), property(node, "message"), property(node, "nextStep"), kinds.get(node));
    }
    if (node.type === "Property") {
      const value = bare(node.value.type === "ArrowFunctionExpression" ? node.value.body : node.value);
      const worded = value.type === "ObjectExpression" && !property(value, "code") && property(value, "message");
      if (worded) add([node.key.name ?? node.key.value], worded, property(value, "nextStep"), undefined);
    }
    if (node.type === "CallExpression") {
      const at = node.arguments.findIndex(
        (argument: Node, i: number) => argument.type === "Literal" && english(node.arguments[i + 1], 0, constants) !== undefined,
      );
      if (at >= 0)
        add(
          literals(node.arguments[at]),
          node.arguments[at + 1],
          node.arguments[at + 2],
          node.callee.name === "invalidField" ? "invalid" : undefined,
        );
    }
  });
  return found;
}

function walk(node: Node, visit: (node: Node) => void): void {
  if (node === null || typeof node !== "object") return;
  if (typeof node.type === "string") visit(node);
  for (const child of Object.values(node)) walk(child, visit);
}

function bare(node: Node): Node {
  const inner = node?.type === "ParenthesizedExpression" || node?.type === "TSAsExpression" || node?.type === "TSSatisfiesExpression";
  return inner ? bare(node.expression) : node;
}

function property(object: Node, name: string): Node {
  return object.properties.find((candidate: Node) => candidate.type === "Property" && (candidate.key.name ?? candidate.key.value) === name)
    ?.value;
}

/** The texts that an expression can be: one, or one for each side of a condition. */
function literals(node: Node): string[] {
  const value = bare(node);
  if (value?.type === "ConditionalExpression") return [...literals(value.consequent), ...literals(value.alternate)];
  return value?.type === "Literal" && typeof value.value === "string" ? [value.value] : [];
}

/** The English of { en, it }; of two sides of a condition, the one of that number. */
function english(node: Node, branch: number, constants: ReadonlyMap<string, Node>): string | undefined {
  const value = bare(node);
  if (value?.type === "Identifier" && constants.has(value.name)) return english(constants.get(value.name), branch, new Map());
  if (value?.type === "ConditionalExpression") return english(branch === 0 ? value.consequent : value.alternate, 0, constants);
  return value?.type === "ObjectExpression" ? textOf(property(value, "en")) : undefined;
}

/** A template's holes are shown by dots: what stands there differs each time. */
function textOf(node: Node): string | undefined {
  const value = bare(node);
  if (value?.type === "Literal" && typeof value.value === "string") return value.value;
  if (value?.type === "TemplateLiteral")
    return value.quasis
      .map((part: Node) => part.value.cooked)
      .join("…")
      .replaceAll(/…+/g, "…");
  if (value?.type === "BinaryExpression" && value.operator === "+") return `${textOf(value.left) ?? "…"}${textOf(value.right) ?? "…"}`;
  return undefined;
}
