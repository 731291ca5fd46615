import { invalidArgument } from "../host-error";

const LONGEST = 31;

/** @throws HostError InvalidArgument for a name that Excel does not take */
export function assertSheetName(name: string): void {
  const isBad = name.length === 0 || name.length > LONGEST || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history";
  if (isBad) throw invalidArgument("The name of a sheet has 1 to 31 characters, none of : \\ / ? * [ ], and no apostrophe at its ends.");
}

/** `Sheet3`, the first that is free. */
export function newSheetName(taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = taken.length + 1; ; number += 1) if (!used.has(`sheet${number}`)) return `Sheet${number}`;
}
