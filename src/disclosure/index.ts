export type { Block, Paragraph, Row, Table } from "./block";
export type { NotUnderstood, NumberCount } from "./number-ledger";
export { withPositions } from "./project/repeated-numbers";
export { readBlocks, type DisclosureReading, type ReadingProblem } from "./read-blocks";
export { MOST_BYTES, MOST_CHARACTERS, MOST_MARKUP, readDocx, readFile, readHtml, readTable, readText, type InputProblem, type ReadOutcome, type TableCell } from "./read-input";
export { CONVERSION_ADVICE, type ConversionAdvice, type ConvertibleFormat } from "./readers/conversion-advice";
export type { DocxConverter, LoadDocxConverter } from "./readers/docx-html";
export { fileFormat, type FileFormat } from "./readers/file-format";
export { SourceText, type SheetCoordinates, type SourceLine } from "./source-text";
