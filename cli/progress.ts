const width = 30;

/** A bar on a terminal; nothing where nobody looks. */
export function showProgress(stderr: NodeJS.WriteStream, total: number): { advance(bytes: number): void; end(): void } {
  let done = 0;
  let drawn = -1;
  return {
    advance(bytes) {
      done += bytes;
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      if (!stderr.isTTY || percent === drawn) return;
      drawn = percent;
      const filled = Math.round((percent / 100) * width);
      stderr.write(`\r[${"#".repeat(filled)}${" ".repeat(width - filled)}] ${percent} %`);
    },
    end() {
      if (stderr.isTTY && drawn >= 0) stderr.write("\n");
    },
  };
}
