import { CAPABILITIES, type Capabilities } from "../office/index";
import type { CapabilitiesTexts } from "./capabilities-texts";

/** Name and value of each fact about the host, in the order in which they are shown. */
export const factsOf = (host: Capabilities, texts: CapabilitiesTexts): readonly (readonly [name: string, value: string])[] => {
  const known = (value: string): string => (value === "" ? texts.unknown : value);
  const { factNames: names } = texts;
  return [
    [names.addIn, known(host.addIn)],
    [names.host, known(host.hostVersion)],
    [names.platform, known(host.platform)],
    [names.excelApi, known(host.excelApi)],
    [names.officeJs, texts.sources[host.officeJs.source] + (host.officeJs.version === null ? "" : ` ${host.officeJs.version}`)],
    [names.language, known(host.hostLanguage)],
    [names.theme, texts.theme[host.hasHostTheme ? "host" : "system"]],
  ];
};

/** The page as plain text for a support mail. */
export const supportText = (host: Capabilities, texts: CapabilitiesTexts, product: string): string => [
  product,
  ...factsOf(host, texts).map(([name, value]) => `${name}: ${value}`),
  ...CAPABILITIES.map(({ id, requirement }) => `${texts.names[id]}${requirement === null ? "" : ` (${requirement})`}: ${host.present[id] ? texts.present : texts.missing}`),
].join("\n");
