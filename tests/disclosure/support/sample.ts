import { existsSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "../../../../shared/samples");
const NAME = "pingxiang-hrss-2020";

/** The published document of a real county, where it lies beside the project. */
export const SAMPLE_TEXT = join(FOLDER, `${NAME}.txt`);
export const SAMPLE_DOCX = join(FOLDER, `${NAME}.docx`);

const isThere = existsSync(SAMPLE_TEXT) && existsSync(SAMPLE_DOCX);
if (!isThere) console.warn(`Tests over the real sample are skipped: ${NAME}.txt and .docx are not in ../shared/samples.`);

/** `it` where the sample is there; elsewhere the tests are reported as skipped. */
export const sampleIt: jest.It = isThere ? it : (it["skip"] as jest.It);
