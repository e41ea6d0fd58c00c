const width = 30;
/** Where no bar can be drawn, a line tells every so many percent. */
const step = 25;

export interface Progress {
  advance(bytes: number): void;
  end(): void;
}

/** How much of a file has been sent: a bar on a terminal, a few lines in a log. total: in bytes. */
export function showProgress(stderr: NodeJS.WriteStream, total: number): Progress {
  let done = 0;
  let told = 0;
  return {
    advance(bytes) {
      done += bytes;
      const percent = Math.min(100, Math.floor((done / total) * 100));
      if (percent - told < (stderr.isTTY ? 1 : step)) return;
      told = percent;
      const filled = Math.round((percent / 100) * width);
      stderr.write(stderr.isTTY ? `\r[${"#".repeat(filled)}${" ".repeat(width - filled)}] ${percent} %` : `${percent} % sent\n`);
    },
    end() {
      if (stderr.isTTY && told > 0) stderr.write("\n");
    },
  };
}
