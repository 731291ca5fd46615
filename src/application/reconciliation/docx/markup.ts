/** The parts of a Word document that reports need, as WordprocessingML (ECMA-376). Lengths in twentieths of a point. */

/** Characters that XML 1.0 has no place for. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text of a document, as XML holds it. */
export const escapedText = (text: string): string => text.replace(FORBIDDEN, "").replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** A run of text; line breaks stay. Never a field: what begins with `=` is text. */
const run = (text: string, isBold: boolean): string =>
  `<w:r>${isBold ? "<w:rPr><w:b/></w:rPr>" : ""}${text.split(/\r\n|\n|\r/).map((line, index) => `${index > 0 ? "<w:br/>" : ""}<w:t xml:space="preserve">${escapedText(line)}</w:t>`).join("")}</w:r>`;

/** A paragraph in one of the document's styles. */
export const paragraph = (text: string, style: "Title" | "Heading1" | "Normal" | "Cell" = "Normal", isBold = false): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text === "" ? "" : run(text, isBold)}</w:p>`;

/** A table with a head that comes again on every page. */
export function table(widths: readonly number[], head: readonly string[], rows: readonly (readonly string[])[], rowHeight?: number): string {
  const cell = (text: string, width: number, isHead: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="DDEBF7"/>' : ""}</w:tcPr>${paragraph(text, "Cell", isHead)}</w:tc>`;
  const line = (cells: readonly string[], isHead: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : rowHeight === undefined ? "" : `<w:trHeight w:val="${rowHeight}"/>`}</w:trPr>${widths.map((width, index) => cell(cells[index] ?? "", width, isHead)).join("")}</w:tr>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`
    + `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${line(head, true)}${rows.map((cells) => line(cells, false)).join("")}</w:tbl>`;
}

/** A4 across, two centimetres of margin: 13,958 wide between them; pages numbered. */
const PAGE = '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1440" w:bottom="1134" w:left="1440" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const style = (id: string, name: string, own: string): string => `<w:style w:type="paragraph"${id === "Cell" ? ' w:customStyle="1"' : ""} w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}><w:name w:val="${name}"/>${id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>'}${own}</w:style>`;

const STYLES = `${DECLARATION}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/><w:sz w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>`
  + style("Normal", "Normal", '<w:pPr><w:spacing w:after="60"/></w:pPr>')
  + style("Title", "Title", '<w:pPr><w:spacing w:after="160"/><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="36"/></w:rPr>')
  + style("Heading1", "heading 1", '<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="24"/></w:rPr>')
  + style("Cell", "Table Cell", '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>')
  + "</w:styles>";

const FOOTER = `${DECLARATION}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The files of a document's package, by their names. */
export const documentParts = (body: readonly string[]): Readonly<Record<string, string>> => ({
  "[Content_Types].xml": `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/></Types>`,
  "_rels/.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIP}/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/_rels/document.xml.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIP}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${RELATIONSHIP}/footer" Target="footer1.xml"/></Relationships>`,
  "word/styles.xml": STYLES,
  "word/footer1.xml": FOOTER,
  "word/document.xml": `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body.join("")}${PAGE}</w:body></w:document>`,
});
