import type { FileCode, Problem } from "./explain.ts";
import { parseCells } from "./parse-cells.ts";
import type { FileLine } from "./read-lines.ts";
import { shown } from "./shown.ts";

/** What a column may be called; the first name is the one that it is known by. */
export type Columns<Column extends string> = Readonly<Record<Column, readonly [string, ...string[]]>>;

/** How the lines of a file are laid out, by its header. */
export interface Layout<Column extends string = string> {
  readonly delimiter: string;
  /** Cells per line. */
  readonly width: number;
  /** Below 0: the file has no such column. */
  readonly positions: Readonly<Record<Column, number>>;
}

const delimiters = [",", ";", "\t"];
const foundAtMost = 30;

/** The separator is the one with which the header names the most columns. ways: sets of columns of which one has to be there; all, if not given. */
export function readHeader<Column extends string>(
  { text }: FileLine,
  columns: Columns<Column>,
  ways: readonly (readonly Column[])[] = [Object.keys(columns) as Column[]],
): Layout<Column> | Problem<FileCode> {
  if (text === null) return { code: "header-unreadable", parameters: {} };
  const [best] = delimiters
    .flatMap((delimiter) => ways.map((way) => layOut(text, delimiter, columns, way)))
    .sort((a, b) => a.missing.length - b.missing.length);
  if (best === undefined || best.missing.length > 0) {
    return { code: "columns-missing", parameters: { missing: best?.missing ?? [], found: best?.found ?? [] } };
  }
  return best.layout;
}

function layOut<Column extends string>(
  text: string,
  delimiter: string,
  columns: Columns<Column>,
  needed: readonly Column[],
): { layout: Layout<Column>; missing: string[]; found: string[] } {
  const columnNames = Object.keys(columns) as Column[];
  const parsed = parseCells(text, delimiter);
  const cells = (Array.isArray(parsed) ? parsed[0] : undefined) ?? [];
  const names = cells.map(plain);
  const positions = Object.fromEntries(columnNames.map((column) => [column, positionOf(columns[column], names)])) as Record<Column, number>;
  return {
    layout: { delimiter, width: cells.length, positions },
    missing: needed.filter((column) => positions[column] < 0).map((column) => columns[column][0]),
    found: cells.slice(0, foundAtMost).map((cell) => shown(cell)),
  };
}

/** Names that stand further to the front in the list of variants win. */
function positionOf(variants: readonly string[], names: readonly string[]): number {
  const name = variants.map(plain).find((variant) => names.includes(variant));
  return name === undefined ? -1 : names.indexOf(name);
}

function plain(name: string): string {
  return name
    .trim()
    .replaceAll(/[\s_-]+/g, " ")
    .toLowerCase();
}
