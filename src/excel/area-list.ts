/** `'a, b'!A1:B2,'a, b'!D4` → `["A1:B2", "D4"]`. */
export const areasOf = (address: string): string[] => address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((area) => withoutSheet(area.trim())).filter((area) => area !== "");

/** An address without the sheet's name and without `$`. */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
