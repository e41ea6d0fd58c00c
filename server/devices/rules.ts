/**
 * Devices under management (pure).
 *
 *   device   (none) ──a line of an upload names it──▶ managed ──partner removes, customer releases──▶ (gone, but for the history)
 *            managed ──the same partner's upload says more or something else of it──▶ managed
 *            managed ──the partner's relationship ends──▶ nobody's ──another partner's upload names it──▶ managed
 *
 * A partner manages so many devices of one customer and no more: lines of an upload beyond that are refused.
 *
 * A device is known by its hardware hash, by its product ID, or by serial number, manufacturer and model together. Whatever names it,
 * it is one device.
 */
/** Devices of one customer that one partner manages at a time. */
export const mostDevices = 50_000;

/** What a line says of a device; null: nothing. */
export interface DeviceFacts {
  readonly serialNumber: string | null;
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly productId: string | null;
  readonly hardwareHash: string | null;
}

export interface DeviceKeys {
  readonly made: string | null;
  readonly product: string | null;
  readonly hash: string | null;
}

export function isIdentified(keys: DeviceKeys): boolean {
  return keys.made !== null || keys.product !== null || keys.hash !== null;
}

/** A line that can be used, or not; what of it can be told is told. */
export interface Line {
  readonly line: number;
  readonly facts: DeviceFacts;
  readonly problem: LineProblem | null;
}

export interface LineProblem {
  readonly code: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface KnownDevice {
  readonly id: string;
  /** Who manages it; null if nobody does any more, since that relationship has ended. */
  readonly partnerId: string | null;
  readonly facts: DeviceFacts;
}

export type PlannedLine = { readonly line: number; readonly facts: DeviceFacts } & (
  | { readonly outcome: "refused"; readonly problem: LineProblem }
  | { readonly outcome: "created" | "updated" | "unchanged"; readonly problem: null; readonly device: KnownDevice }
);

interface Entry {
  readonly device: KnownDevice;
  /** Of this very file, that was about it before. */
  readonly line: number | null;
}

interface Surroundings {
  readonly partnerId: string;
  /** How many devices more the partner may manage. */
  readonly room: number;
  /** For devices that are new. */
  readonly newId: () => string;
  /** What facts are known by. */
  readonly keysOf: (facts: DeviceFacts) => DeviceKeys;
}

/** What becomes of each line of an upload, in the order of the file. */
export function planUpload(
  lines: readonly Line[],
  known: readonly KnownDevice[],
  { partnerId, room, newId, keysOf }: Surroundings,
): PlannedLine[] {
  const entries = new Map<string, Entry>();
  const remember = (entry: Entry) => {
    for (const key of namesOf(keysOf(entry.device.facts))) entries.set(key, entry);
  };
  for (const device of known) remember({ device, line: null });
  let left = room;
  return lines.map(({ line, facts, problem }): PlannedLine => {
    const refuse = (code: string, parameters: LineProblem["parameters"] = {}): PlannedLine => ({
      line,
      facts,
      outcome: "refused",
      problem: { code, parameters },
    });
    if (problem) return refuse(problem.code, problem.parameters);
    const names = namesOf(keysOf(facts));
    const found = [...new Map(names.flatMap((name) => entries.get(name) ?? []).map((entry) => [entry.device.id, entry])).values()];
    const [entry, second] = found;
    if (found.some(({ device }) => device.partnerId !== null && device.partnerId !== partnerId)) return refuse("device-of-another-partner");
    if (second !== undefined) return refuse("device-ambiguous");
    if (entry?.line != null) return refuse("device-repeated", { line: entry.line });
    const before = entry?.device;
    const isNew = before?.partnerId == null;
    if (isNew && left === 0) return refuse("too-many-devices", { most: mostDevices });
    if (isNew) left -= 1;
    const device = { id: before?.id ?? newId(), partnerId, facts: before ? { ...before.facts, ...said(facts) } : facts };
    // Under its former names as well: what this file says of them further down is said of this device again.
    for (const key of [...(before ? namesOf(keysOf(before.facts)) : []), ...namesOf(keysOf(device.facts))])
      entries.set(key, { device, line });
    const outcome = isNew || !before ? "created" : same(before.facts, device.facts) ? "unchanged" : "updated";
    return { line, facts, outcome, problem: null, device };
  });
}

function namesOf({ made, product, hash }: DeviceKeys): string[] {
  return [made && `made ${made}`, product && `product ${product}`, hash && `hash ${hash}`].filter((name) => name !== null);
}

/** An empty cell leaves what is known. */
function said(facts: DeviceFacts): Partial<DeviceFacts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

function same(a: DeviceFacts, b: DeviceFacts): boolean {
  return (Object.keys(a) as (keyof DeviceFacts)[]).every((key) => a[key] === b[key]);
}
