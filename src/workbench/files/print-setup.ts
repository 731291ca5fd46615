import type { HeaderFooter, PageSetup } from "exceljs";
import { emptyKeptPrint, type KeptHeaderFooter, type KeptPrint } from "../host/index";
import type { SheetFacts } from "./package-facts";

const INCH = 72;
/** Numbers of .xlsx for the paper sizes that Office.js names (ECMA-376, part 1, 18.3.1.63). */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1, LetterSmall: 2, Tabloid: 3, Ledger: 4, Legal: 5, Statement: 6, Executive: 7, A3: 8, A4: 9, A4Small: 10, A5: 11, B4: 12, B5: 13,
  Folio: 14, Quatro: 15, Paper10x14: 16, Paper11x17: 17, Note: 18,
};
const PAPER_NAMES = new Map(Object.entries(PAPERS).map(([name, number]) => [number, name]));

/** Print areas and titles stand among the names of the workbook. */
export interface PrintNames {
  readonly area: string | null;
  readonly titles: string | null;
}

/** The print set-up of a file's sheet. */
export function printIn(setup: Partial<PageSetup>, texts: Partial<HeaderFooter>, facts: SheetFacts, names: PrintNames): KeptPrint {
  const empty = emptyKeptPrint();
  const { margins } = setup;
  const titles = (names.titles ?? "").split(",").map(withoutSheet);
  return {
    ...empty,
    orientation: setup.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: setup.paperSize ? (PAPER_NAMES.get(Number(setup.paperSize)) ?? null) : null,
    zoom: setup.fitToPage
      ? { horizontalFitToPages: setup.fitToWidth || null, verticalFitToPages: setup.fitToHeight || null }
      : { scale: setup.scale ?? 100 },
    centerHorizontally: setup.horizontalCentered ?? false,
    centerVertically: setup.verticalCentered ?? false,
    margins: margins ? {
      top: margins.top * INCH, bottom: margins.bottom * INCH, left: margins.left * INCH, right: margins.right * INCH, header: margins.header * INCH, footer: margins.footer * INCH,
    } : empty.margins,
    titleRows: titles.find((part) => /^\$?\d+:\$?\d+$/.test(part)) ?? null,
    titleColumns: titles.find((part) => /^\$?[A-Z]+:\$?[A-Z]+$/.test(part)) ?? null,
    area: names.area === null ? null : names.area.split(",").map(withoutSheet).map((part) => part.replaceAll("$", "")).join(","),
    printGridlines: setup.showGridLines ?? false,
    printHeadings: setup.showRowColHeaders ?? false,
    blackAndWhite: setup.blackAndWhite ?? false,
    draftMode: setup.draft ?? false,
    printOrder: setup.pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver",
    firstPageNumber: setup.firstPageNumber ?? "",
    headersFooters: {
      ...empty.headersFooters,
      state: stateOf(texts.differentFirst ?? false, texts.differentOddEven ?? false),
      default: sections(texts.oddHeader, texts.oddFooter),
      first: sections(texts.firstHeader, texts.firstFooter),
      even: sections(texts.evenHeader, texts.evenFooter),
    },
    horizontalPageBreaks: [...facts.rowBreaks],
    verticalPageBreaks: [...facts.columnBreaks],
  };
}

/** The print set-up for exceljs; titles, area and breaks are written beside it (see `package-out.ts`). */
export function printOut(print: KeptPrint): { setup: Partial<PageSetup>; texts: Partial<HeaderFooter> } {
  const { zoom, margins, headersFooters } = print;
  const isFitted = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const paper = print.paperSize === null ? undefined : PAPERS[print.paperSize];
  return {
    setup: {
      orientation: print.orientation === "Landscape" ? "landscape" : "portrait",
      ...(paper === undefined ? {} : { paperSize: paper as PageSetup["paperSize"] }),
      ...(isFitted ? { fitToPage: true, fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 } : { scale: zoom.scale ?? 100 }),
      horizontalCentered: print.centerHorizontally, verticalCentered: print.centerVertically,
      margins: { top: margins.top / INCH, bottom: margins.bottom / INCH, left: margins.left / INCH, right: margins.right / INCH, header: margins.header / INCH, footer: margins.footer / INCH },
      showGridLines: print.printGridlines, showRowColHeaders: print.printHeadings, blackAndWhite: print.blackAndWhite, draft: print.draftMode,
      pageOrder: print.printOrder === "OverThenDown" ? "overThenDown" : "downThenOver",
      ...(print.firstPageNumber === "" ? {} : { firstPageNumber: print.firstPageNumber }),
    },
    texts: {
      differentFirst: headersFooters.state.startsWith("First"), differentOddEven: headersFooters.state.includes("Odd"),
      ...texts("odd", headersFooters.default), ...texts("first", headersFooters.first), ...texts("even", headersFooters.even),
    },
  };
}

const withoutSheet = (reference: string): string => reference.slice(reference.lastIndexOf("!") + 1);

function stateOf(hasFirst: boolean, hasEven: boolean): KeptPrint["headersFooters"]["state"] {
  if (hasFirst) return hasEven ? "FirstOddAndEven" : "FirstAndDefault";
  return hasEven ? "OddAndEven" : "Default";
}

function sections(header: string | undefined, footer: string | undefined): KeptHeaderFooter {
  const [leftHeader, centerHeader, rightHeader] = sectionsOf(header ?? "");
  const [leftFooter, centerFooter, rightFooter] = sectionsOf(footer ?? "");
  return { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
}

/** Left, centre and right of a header with its codes; `&&` is a sign of its own, text before any section is the centre's. */
function sectionsOf(text: string): [string, string, string] {
  const found: Record<"L" | "C" | "R", string> = { L: "", C: "", R: "" };
  let section: "L" | "C" | "R" = "C";
  for (const part of text.match(/&&|&[LCR]|&|[^&]+/g) ?? []) {
    if (/^&[LCR]$/.test(part)) section = part[1] as "L" | "C" | "R";
    else found[section] += part;
  }
  return [found.L, found.C, found.R];
}

function texts(kind: "odd" | "first" | "even", kept: KeptHeaderFooter): Partial<HeaderFooter> {
  const join = (left: string, center: string, right: string): string => `${left && `&L${left}`}${center && `&C${center}`}${right && `&R${right}`}`;
  const header = join(kept.leftHeader, kept.centerHeader, kept.rightHeader);
  const footer = join(kept.leftFooter, kept.centerFooter, kept.rightFooter);
  return { ...(header ? { [`${kind}Header`]: header } : {}), ...(footer ? { [`${kind}Footer`]: footer } : {}) };
}
