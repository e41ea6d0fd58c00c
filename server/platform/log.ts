import { type Logger, pino } from "pino";

/** JSON lines; nothing that opens a door is ever written. */
export function createLog(level: string): Logger {
  return pino({
    level,
    redact: {
      paths: ["req.headers.authorization", "req.headers.cookie", "*.password", "*.token", "*.secret", "*.temporaryPassword"],
      censor: "[withheld]",
    },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}
