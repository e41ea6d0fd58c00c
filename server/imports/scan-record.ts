/** What the lines so far make: a record that needs more lines ("open") or a whole one with so many cells. */
export type Scanned = "open" | { readonly cells: number };

type Place = "cell begins" | "in a bare cell" | "in a quoted cell";

/**
 * Tells where a record ends, line by line, looking at each character once: the cells themselves are parsed only when it is known to be
 * whole. It sees quotation marks as the parser does: one in the middle of a cell stands for itself.
 */
export class RecordScanner {
  readonly #delimiter: string;
  #place: Place = "cell begins";
  #cells = 1;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  take(line: string): Scanned {
    for (let at = 0; at < line.length; ) at = this.#step(line, at);
    return this.#place === "in a quoted cell" ? "open" : { cells: this.#cells };
  }

  /** Goes on behind the next mark that matters. */
  #step(line: string, at: number): number {
    if (this.#place === "in a quoted cell") return this.#leaveQuotes(line, at);
    if (this.#place === "cell begins" && line[at] === '"') {
      this.#place = "in a quoted cell";
      return at + 1;
    }
    const end = line.indexOf(this.#delimiter, at);
    if (end < 0) {
      this.#place = "in a bare cell";
      return line.length;
    }
    this.#cells++;
    this.#place = "cell begins";
    return end + 1;
  }

  #leaveQuotes(line: string, at: number): number {
    const quote = line.indexOf('"', at);
    if (quote < 0) return line.length;
    if (line[quote + 1] === '"') return quote + 2;
    // Whatever follows, the quotation is over: a delimiter or the end closes it, anything else makes its marks part of the cell.
    this.#place = "in a bare cell";
    return quote + 1;
  }
}
