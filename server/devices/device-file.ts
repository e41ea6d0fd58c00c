import { type FileFormat, shown } from "../imports/index.ts";
import { keysOf } from "./device-keys.ts";
import { type DeviceFacts, isIdentified, type Line } from "./rules.ts";

/** The first names are those of the field's own files of device ids (Windows Autopilot), in their order. */
const columns = {
  serialNumber: ["Device Serial Number", "Serial number", "Serial", "Numero di serie"],
  productId: ["Windows Product ID", "Product ID", "Product key", "Product key ID", "PKID", "ID prodotto"],
  hardwareHash: ["Hardware Hash", "Hardware ID", "Device hash", "Hash hardware"],
  manufacturer: ["Manufacturer name", "Manufacturer", "OEM name", "Produttore"],
  model: ["Device model", "Model name", "Model", "Modello"],
} as const satisfies Record<keyof DeviceFacts, readonly [string, ...string[]]>;

type Column = keyof typeof columns;

/** The header of the file that is offered as a template. */
export const exampleHeader = Object.values(columns)
  .map(([name]) => name)
  .join(",");

const longest: Readonly<Record<Column, number>> = {
  serialNumber: 100,
  productId: 100,
  hardwareHash: 8_000,
  manufacturer: 100,
  model: 100,
};
const nothing: DeviceFacts = { serialNumber: null, manufacturer: null, model: null, productId: null, hardwareHash: null };

export const deviceFile: FileFormat<Column, Line> = {
  columns,
  ways: [["serialNumber", "manufacturer", "model"], ["productId"], ["hardwareHash"]],
  read({ line, cells, problem }, { positions }) {
    if (cells === null) return { line, facts: nothing, problem };
    const cell = (column: Column) => {
      const text = (cells[positions[column]] ?? "").trim();
      return text === "" ? null : text;
    };
    const given = Object.fromEntries((Object.keys(columns) as Column[]).map((column) => [column, cell(column)])) as Record<
      Column,
      string | null
    >;
    const problemOf = problemIn(given);
    return { line, facts: problemOf ? shownOf(given) : given, problem: problemOf };
  },
};

function problemIn(given: DeviceFacts): Line["problem"] {
  for (const column of Object.keys(columns) as Column[]) {
    const value = given[column];
    if (value === null) continue;
    if (/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(value))
      return { code: "control-characters", parameters: { column: columns[column][0] } };
    if ([...value].length > longest[column])
      return { code: "value-too-long", parameters: { column: columns[column][0], longest: longest[column] } };
  }
  const { productId, hardwareHash } = given;
  if (productId !== null && !/^[0-9A-Za-z][0-9A-Za-z-]{3,}$/.test(productId))
    return { code: "product-id-invalid", parameters: { value: shown(productId) } };
  if (hardwareHash !== null && !/^[A-Za-z0-9+/]{15,}={0,2}$/.test(hardwareHash)) return { code: "hardware-hash-invalid", parameters: {} };
  return isIdentified(keysOf(given)) ? null : { code: "device-not-identified", parameters: {} };
}

function shownOf(given: DeviceFacts): DeviceFacts {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, value && shown(value)])) as unknown as DeviceFacts;
}
